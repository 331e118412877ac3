// The reference of the HTTP interface, drawn from /openapi/v1.json by Swagger UI out of our own files.
// @ts-expect-error: the bundle has no types.
import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';

const place = document.getElementById('api-reference');
document.documentElement.classList.toggle('dark-mode', document.documentElement.dataset['theme'] === 'dark');
if (place)
  SwaggerUI({ domNode: place, url: place.dataset['url'], deepLinking: false, docExpansion: 'list', defaultModelsExpandDepth: 0, supportedSubmitMethods: [], validatorUrl: null });
