import type { CompletionPlace, Suggestion } from './completion-places.ts';

/** For Windows PowerShell 5.1 and PowerShell 7. */
export function powershellScript(places: readonly CompletionPlace[]): string {
  return `# PowerShell completion for styk
Register-ArgumentCompleter -Native -CommandName styk -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $places = @{
${places.map(placeEntry).join('\n')}
  }
  $place = ''
  foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
    $longer = "$place $element".Trim()
    if ($element.Extent.EndOffset -lt $cursorPosition -and $places.ContainsKey($longer)) { $place = $longer }
  }
  $kind = if ($wordToComplete.StartsWith('-')) { 'options' } else { 'next' }
  $places[$place][$kind] | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}`;
}

function placeEntry({ words, next, options }: CompletionPlace): string {
  return `    ${quoted(words)} = @{ next = ${list(next)}; options = ${list(options)} }`;
}

/** The leading comma keeps a list of one pair a list of pairs. */
function list(suggestions: readonly Suggestion[]): string {
  return `@(${suggestions.map(({ word, summary }) => `,@(${quoted(word)}, ${quoted(summary === '' ? word : summary)})`).join(' + ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
