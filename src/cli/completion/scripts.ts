/**
 * What makes a shell ask opsg for completions. `opsg complete -- :WORD BEFORE…` prints them, a line each; the colon is
 * there because some shells lose an empty argument. `:record`, `:file` and `:folder` ask the shell for paths.
 */
export const SCRIPTS = {
  bash: `_opsg() {
  local word=\${COMP_WORDS[COMP_CWORD]} line
  COMPREPLY=()
  while IFS=$'\\t' read -r line _; do
    case $line in
      :record)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -d -- "$word"; compgen -f -X '!*.yaml' -- "$word"; compgen -f -X '!*.yml' -- "$word") ;;
      :folder)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
      :file) ;;
      *) COMPREPLY+=("$(printf %q "$line")") ;;
    esac
  done < <("$1" complete -- ":$word" "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
}
complete -o default -F _opsg opsg
`,
  zsh: `#compdef opsg
_opsg() {
  local line
  local -a found
  for line in "\${(@f)$("\${words[1]}" complete -- ":\${(Q)words[CURRENT]}" "\${(@Q)words[2,CURRENT-1]}" 2>/dev/null)}"; do
    case $line in
      :record*) _files -g '*.(yaml|yml)' ;;
      :folder*) _files -/ ;;
      :file*) _files ;;
      ?*) line=\${line//:/\\\\:}; found+=("\${line/$'\\t'/:}") ;;
    esac
  done
  (( $#found )) && _describe opsg found
}
compdef _opsg opsg
`,
  fish: `function __opsg_complete
    set -l before (commandline -opc)
    set -l word (commandline -ct)
    for line in ($before[1] complete -- ":$word" $before[2..-1] 2>/dev/null)
        switch $line
            case ':record*'
                complete -C "__opsg_path $word" | string match --entire --regex '(?:\\.ya?ml|/)$'
            case ':folder*'
                __fish_complete_directories "$word"
            case ':file*'
                complete -C "__opsg_path $word"
            case '*'
                echo $line
        end
    end
end
complete -c opsg -f -a '(__opsg_complete)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName opsg -ScriptBlock {
  param($word, $line, $position)
  $words = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { "$_".Trim("'", '"') })
  $program, $before = $words
  & $program complete -- ":$word" @before 2>$null | Where-Object { $_ -notlike ':*' } | ForEach-Object {
    $value, $meaning = $_ -split "\`t", 2
    $text = if ($value -match '\\s') { "'$value'" } else { $value }
    if (-not $meaning) { $meaning = $value }
    [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $meaning)
  }
}
`,
} as const;

export type Shell = keyof typeof SCRIPTS;

export const SHELLS = Object.keys(SCRIPTS) as readonly Shell[]; // TypeScript does not say which keys there are
