import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';

/** A cycle is noticed by posting its notice: leads there. */
export default function ToNotices({ close }: { close: () => void }) {
  const navigate = useNavigate();
  useEffect(() => {
    close();
    void navigate('/notices');
  }, [close, navigate]);
  return null;
}
