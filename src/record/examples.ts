/** What the help texts show. Each of these commands is run by a test. */
export const EXAMPLES = {
  program: `
Start with:
  opsg validate            check every record in meetings/
  opsg render              write the public headlines of every record into out/`,
  render: `
Examples:
  opsg render                                              every record in meetings/, for the public
  opsg render meetings/opsg-28.yaml                        one record
  opsg render --audience Amber --format pdf                for Amber readers, as PDF
  opsg render --format docx                                to edit in Word
  opsg render --format eml                                 e-mails to send, as drafts
  opsg render --audience all                               one document for each level that a record reaches
  opsg render --check                                      is every document up to date?
  opsg render --watch                                      again after each change, until Ctrl-C
  opsg render meetings/opsg-28.yaml --open                 show the result
  opsg render - --format md --out - < meetings/opsg-28.yaml    one document, through pipes`,
  preview: `
Examples:
  opsg preview                                             every record in meetings/, at an address that it prints
  opsg preview meetings/opsg-28.yaml --open                one record, in the browser
  opsg preview --editor vscodium                           links to problems open another editor`,
  publish: `
Examples:
  opsg publish                                             a site for the public, in public/
  opsg publish --audience Amber --out members              one for Amber readers
  opsg publish --dry-run                                   what would be added, changed and removed?`,
  actions: `
Examples:
  opsg actions --open                                      what is still to do, as the public may know it
  opsg actions --open --owner DCC --due-before 2020-04-01  of one owner, until then
  opsg actions --audience Amber --format html --out actions.html    everything, as a page for Amber readers
  opsg actions --out actions.csv                           for a spreadsheet
  opsg actions --open --out due.ics                        days for a calendar`,
  decisions: `
Examples:
  opsg decisions                                           of every meeting, as the public may know them
  opsg decisions --group OPSG --out decisions.pdf          of one committee, as a PDF
  opsg decisions --format json                             for programs`,
  redact: `
Example:
  opsg redact meetings/opsg-28.yaml --audience White --out white-28.yaml`,
  diff: `
Examples:
  opsg diff sent.yaml meetings/opsg-28.yaml                two versions of a record
  opsg diff meetings/opsg-28.yaml --against HEAD           what changed since the last commit of git?
  opsg diff meetings/opsg-28.yaml --against HEAD -a White  for the public`,
  inspect: `
Examples:
  opsg inspect out/White --against meetings/ --audience White
  opsg inspect minutes.pdf --against meetings/opsg-28.yaml --audience Amber`,
  validate: `
Examples:
  opsg validate                                            every record in meetings/
  opsg validate 'meetings/*.yaml'                          those that a pattern matches
  opsg validate - < meetings/opsg-28.yaml                  standard input
  opsg validate --fix                                      repair what can be repaired with certainty
  opsg validate --fix --dry-run                            show what that would change
  opsg validate --format text --format sarif=report.sarif --format junit=junit.xml`,
  fmt: `
Examples:
  opsg fmt                                                 every record in meetings/
  opsg fmt --check meetings/opsg-28.yaml                   has it the canonical layout?
  opsg fmt - < meetings/opsg-28.yaml                       standard input to standard output`,
  lsp: `
Examples:
  opsg lsp                                                 what to let your editor start for YAML files (README)`,
  completion: `
Examples:
  opsg completion bash                                     in ~/.bashrc: source <(opsg completion bash)
  opsg completion zsh                                      in ~/.zshrc, after compinit: source <(opsg completion zsh)
  opsg completion fish                                     in ~/.config/fish/config.fish: opsg completion fish | source
  opsg completion powershell                               in $PROFILE: opsg completion powershell | Out-String | iex`,
  explain: `
Examples:
  opsg explain                                             all codes and keys
  opsg explain doubled-words                               a code
  opsg explain portionMarks                                a key of opsg.yaml, or of a record`,
  new: `
Examples:
  opsg new OPSG 29 --date 2020-02-04                       meetings/opsg-29.yaml
  opsg new OPSG --date 2020-03-03 --standing               the next number, and items that come again`,
  import: `
Examples:
  opsg import old/OPSG_27.md                               where the other records of the OPSG are
  opsg import old/2019                                     all documents of a folder
  opsg import old/OPSG_12.txt --classification Amber       a document that does not say its level
  opsg import old/OPSG_27.md --out -                       only print the record`,
  schema: `
Examples:
  opsg schema                                              of a record; keep it with > meetings/opsg.schema.json
  opsg schema --workspace                                  of opsg.yaml`,
} as const;
