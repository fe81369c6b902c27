import { expect } from 'chai';
import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '../../src/domain/errors.js';
import { createTemplates, type Templates } from '../../src/infra/templates.js';

describe('templates', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'templates-'));
  let templates: Templates;
  before(() => {
    mkdirSync(path.join(root, 'pages/partials'), { recursive: true });
    const files = {
      'pages/hello.html.hbs': '<p title="{{name}}">{{> pages/partials/loud}}</p>',
      'pages/partials/loud.html.hbs': '{{shout name}}!',
      'pages/optional.html.hbs': '{{#if name}}{{name}}{{else}}-{{/if}}',
      'pages/broken.html.hbs': '{{unheardOf 1}}',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
    templates = createTemplates(root, { helpers: { shout: (text: string) => text.toUpperCase() } });
  });
  after(() => rmSync(root, { recursive: true }));

  it('are named by their path and include partials', () => {
    expect(templates.has('pages/hello')).to.equal(true);
    expect(templates.render('pages/hello', { name: 'an' })).to.equal('<p title="an">AN!</p>');
  });

  it('escape every value, so that no text can become markup or break XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const drawn = templates.render('pages/hello', { name });
        const inside = drawn.slice('<p title="'.length, drawn.indexOf('">'));
        expect(inside).not.to.match(/[<>"']/);
        expect(drawn.match(/</g)).to.have.length(2);
        for (const character of Array.from(drawn)) {
          const code = character.codePointAt(0)!;
          expect(code === 9 || code === 10 || code === 13 || code >= 32).to.equal(true);
          expect(code >= 0xd800 && code <= 0xdfff).to.equal(false);
        }
      }),
    );
  });

  it('refuse a name that is not given, a helper nobody knows, and a template that is not there', () => {
    const code = (name: string, context: object): string => {
      try {
        return templates.render(name, context);
      } catch (error) {
        return error instanceof Failure ? error.code : 'other';
      }
    };
    expect(code('pages/optional', { name: null })).to.equal('-');
    expect(code('pages/hello', {})).to.equal('template-failed');
    expect(code('pages/broken', {})).to.equal('template-failed');
    expect(code('../hello', {})).to.equal('template-missing');
    expect(code('pages/hello', Object.create({ name: 'inherited' }) as object)).to.equal('template-failed');
  });
});
