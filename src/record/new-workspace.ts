/** A committee, as far as a person has said. */
export interface NewGroup {
  readonly reference: string;
  readonly name: string;
}

/** The settings of a new folder, valid as they are: what a committee has to say, and as comments what it can say. */
export function newWorkspaceFile({ reference, name }: NewGroup): string {
  const called = name === reference ? '{group}' : '{name} ({group})';
  return `# The settings of this folder. "opsg explain KEY" says what each of them is, and what else there is.

groups:
  - reference: ${JSON.stringify(reference)} # as records write it
    name: ${JSON.stringify(name)} # in full, as documents print it
    # The places in braces are filled in from each record.
    title: "${called} meeting {meeting}, {date}: headlines"
    # introduction: The {group} met on {date}. # what documents say before the items
    points: list # or paragraph: notes run on, decisions and actions stand apart

# The levels, from the most open to the most restricted, each with what its readers may do. Without this, the levels of
# the SEC Panel Information Policy hold: White, Green, Amber and Red.
# policy:
#   name: Information Policy
#   levels:
#     - { name: Open, statement: Anyone may read this. }
#     - { name: Closed, statement: Only members may read this. }

# look:
#   organisation: ${name} Secretariat
#   logo: { file: logo.svg, alternative: ${name} }
#   accent: "#1b6670"
#   footer: Questions? Write to [the secretariat](mailto:secretariat@example.org).

# The website that "opsg publish" makes.
# site: { address: https://example.org/headlines/, title: Headlines }

# Every action has an id, so that a later record can say what became of it: "opsg validate --fix" gives the ids.
rules: { action-without-id: warning }
`;
}

/** What git does not keep: documents, which the records make again, and what opsg remembers of them. */
export const NEW_GITIGNORE = `# What opsg makes of the records. Documents for some readers alone must not be in a public repository.
out/
public/
members/
parts/
.opsg/
node_modules/
`;
