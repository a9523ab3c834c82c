/** A practice page with one exercise of each kind, and with everything that authors write in their answers. */
export const eachKind = `---
title: Each kind
---

## Self-check

**1. What does \`git bisect\` do?**

<details>
<summary>Show answer</summary>

It halves the range with every step, so $2^{10}$ commits take about ten. See [its manual](https://git-scm.com/docs/git-bisect).

\`\`\`sh
git bisect start # then good and bad
git bisect run npm test -- --grep "a name that is long enough to be wider than a narrow panel"
\`\`\`

| Commits | Steps |
| --- | --- |
| 1,000 | 10 |
| 1,000,000 | 20 |

> Only a test that is reliable finds the commit.

</details>

## Multiple choice

**2. Which command shows what is staged?**

- (a) \`git diff\`
- (b) \`git diff --staged\`
- (c) \`git show\`

<details>
<summary>Show answer</summary>

**(b):** Without the option it shows what is not staged yet.

</details>

## Sort them: local or remote?

Label each command with where it acts.

A. \`git commit\`

B. \`git push\`

C. \`git stash\`

<details>
<summary>Show answer</summary>

- **A: local.** A commit goes into your own repository.
- **B: remote.** A push sends commits to another one.
- **C: local.** What is stashed stays with you.

Only commands that name a remote talk to it.

</details>

## Match them: command and effect

| Command | Effect |
| --- | --- |
| A. \`git status\` | 1. Shows what each commit changed |
| B. \`git log -p\` | 2. Shows what is not committed yet |
| C. \`git blame\` | 3. Shows who last touched each line |

<details>
<summary>Show answer</summary>

- A -> 2: Status compares your files with the last commit.
- B -> 1: The option adds the patch.
- C -> 3: Each line comes with its commit.

</details>

## Put them in order

Put the steps of a release in order.

- A. \`git push\`
- B. \`git add\`
- C. \`git commit\`
- D. \`git tag\`

<details>
<summary>Show answer</summary>

B -> C -> D -> A

What is not committed can be neither tagged nor pushed.

</details>

## Flashcards

**Q: What is a *branch* in git?**
A: A movable pointer to a commit.

## Blanks

C: A [merge] has two parents, a [rebase] writes new commits.
`;
