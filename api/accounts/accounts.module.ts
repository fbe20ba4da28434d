import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../http/access.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { ActivationController } from './activation.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { SignInTries } from './tries.js';

/** Global: the access guard asks it who is signed in. */
@Global()
@Module({
  controllers: [AccountsController, ActivationController, SessionsController],
  providers: [AccountsService, SessionsService, SignInTries, { provide: ActorSource, useExisting: SessionsService }],
  exports: [AccountsService, SessionsService, ActorSource],
})
export class AccountsModule {}
