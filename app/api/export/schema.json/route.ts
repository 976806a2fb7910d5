import { z } from 'zod';
import { classExportSchema } from '@/lib/schemas/class-export';

/** The JSON Schema of the file with everything, for whoever has one. */
export function GET(): Response {
  return Response.json(z.toJSONSchema(classExportSchema), { headers: { 'content-type': 'application/schema+json' } });
}
