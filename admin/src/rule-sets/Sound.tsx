import { Component, type ReactNode } from 'react';
import { Card } from '@mui/material';

type Props = { text: string; fallback: string; children: ReactNode };

/** The forms are drawn from what was typed: where that has no form, they say so instead of taking the page down. */
export class Sound extends Component<Props, { isFailed: boolean; text?: string }> {
  override state = { isFailed: false };
  static getDerivedStateFromError() {
    return { isFailed: true };
  }
  /** Another text is another try. */
  static getDerivedStateFromProps({ text }: Props, state: { isFailed: boolean; text?: string }) {
    return state.text === text ? null : { isFailed: false, text };
  }
  override render(): ReactNode {
    return this.state.isFailed ? <Card sx={{ p: 2 }}>{this.props.fallback}</Card> : this.props.children;
  }
}
