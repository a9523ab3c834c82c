/** A practice page with one exercise of each kind. */
export const kindsPage = `---
title: Kinds
---

## Water

**1. What floats?**

<details>
<summary>Show answer</summary>

Cork, as in \`float(cork)\`.

</details>

**2. Which one sinks?**

- (a) Cork
- (b) Lead
- (c) Ice

<details>
<summary>Show answer</summary>

(b). It is heavy.

</details>

C: Ice [floats] on water.

## Floats or sinks?

A. Wood

B. Iron

<details>
<summary>Show answer</summary>

- **A: floats.** It is light.
- **B: sinks.** It is not.

A ship of iron floats for it holds air.

</details>

## Match the vessel to what drives it

| Vessel | Drive |
| --- | --- |
| A. Ketch | 1. Steam |
| B. Tug | 2. Wind |

<details>
<summary>Show answer</summary>

- A -> 2: It has sails.
- B -> 1: It once had a chimney.

</details>

## Flashcards

**Q: What is a keel?**
A: The spine of a ship.
`;
