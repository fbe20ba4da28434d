import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';
import type { ActedRequest } from '../http/access.js';
import { AuditService } from './audit.service.js';
import { StaleRecord } from './stale-record.js';

/** Shows whose change came too late what the record is now. */
@Injectable()
export class StaleInterceptor implements NestInterceptor {
  constructor(private readonly audit: AuditService) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor } = context.switchToHttp().getRequest<ActedRequest>();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        throw actor && error instanceof StaleRecord ? await error.seenBy(actor, this.audit.staleViews) : error;
      }),
    );
  }
}
