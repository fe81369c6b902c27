/** The directions of the house; see README, "The house". */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|workers)/', pathNot: [from, ...allowed] },
});
/** A library has one importing module or folder, so that it can be replaced there. */
const home = (library, path) => ({
  name: `${library}-has-one-home`,
  severity: 'error',
  from: { path: '^(src|workers)/', pathNot: path },
  to: { path: `node_modules/${library}/` },
});

module.exports = {
  forbidden: [
    // Of types either: what two files need from each other belongs in a third.
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('domain-imports-nothing', '^src/domain/', []),
    {
      name: 'domain-has-no-libraries',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional'] },
    },
    only('contracts-see-domain', '^src/contracts/', ['^src/domain/']),
    only('app-sees-domain-and-contracts', '^src/app/', ['^src/domain/', '^src/contracts/']),
    only('infra-serves-ports', '^src/infra/', [
      '^src/domain/',
      '^src/contracts/',
      '^src/app/ports',
      '^src/embedded/index',
    ]),
    only('http-calls-use-cases', '^src/http/', ['^src/domain/', '^src/contracts/', '^src/app/']),
    only('cli-calls-use-cases', '^src/cli/', [
      '^src/domain/',
      '^src/contracts/',
      '^src/app/',
      '^src/main/',
      '^src/sample/',
    ]),
    only('workers-call-use-cases', '^workers/', [
      '^src/domain/',
      '^src/contracts/',
      '^src/app/',
      '^src/main/',
    ]),
    only('sample-is-data', '^src/sample/', ['^src/domain/', '^src/contracts/', '^src/app/']),
    only('embedded-stands-alone', '^src/embedded/', []),
    only('web-sees-domain', '^src/web/', ['^src/domain/', '^src/contracts/']),
    home('express', '^src/http/'),
    home('mongoose', '^src/infra/mongo/'),
    home('bull', '^src/infra/queue\\.ts$'),
    home('node-cron', '^src/infra/cron\\.ts$'),
    home('sharp', '^src/infra/image'),
    home('fluent-ffmpeg', '^src/infra/video'),
    home('handlebars', '^src/infra/templates\\.ts$'),
    home('mingo', '^src/embedded/'),
    home('@photostructure/sqlite', '^src/embedded/'),
    home('bson', '^src/embedded/'),
    home('pino', '^src/infra/logger\\.ts$'),
    home('mammoth', '^src/infra/documents/'),
    home('unpdf', '^src/infra/documents/'),
    home('yauzl', '^src/infra/documents/'),
    home('csv-parse', '^src/infra/csv-tables\\.ts$'),
    home('fontkit', '^src/infra/fonts/'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
};
