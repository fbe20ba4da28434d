import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The description of every route, made from the schemas that the routes themselves use; shown at `/api/docs`. */
export function openApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder().setTitle('Sifang 四方评').setVersion('1').build();
  const document = SwaggerModule.createDocument(app, config);
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/docs.json' });
  return document;
}
