// PostGraphile 5 on the same tables, with the role and the tenant set per request, as row-level security needs it.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makeV4Preset } from 'postgraphile/presets/v4';

const preset = {
  extends: [PostGraphileAmberPreset, makeV4Preset({ simpleCollections: 'omit' })],
  pgServices: [
    makePgService({
      connectionString: process.env['DATABASE_URL']!,
      schemas: ['public'],
      poolConfig: { max: 10 },
    }),
  ],
  grafast: {
    context: ({ node }: { node?: { req: { headers: Record<string, string> } } }) => ({
      pgSettings: {
        role: 'steunpad_app',
        'steunpad.municipality': node!.req.headers['x-municipality'],
      },
    }),
  },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
};
const serv = postgraphile(preset as never).createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.listen(Number(process.env['PORT']));
