import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../http/access.js';
import { ACTIVATION_PAGE, ACTIVATION_SCRIPT } from './activation-page.js';

/** The page that a one-time link opens. */
@ApiExcludeController()
@Controller()
export class ActivationController {
  /** The form. */
  @Get('activate')
  @Public('who activates has no session yet')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  page(): string {
    return ACTIVATION_PAGE;
  }

  /** What the form does. */
  @Get('activate.js')
  @Public('it belongs to a public page')
  @Header('content-type', 'text/javascript; charset=utf-8')
  script(): string {
    return ACTIVATION_SCRIPT;
  }
}
