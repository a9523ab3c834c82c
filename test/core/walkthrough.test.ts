import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { contributed, textOf } from './manifest';

const { commands, views, viewsWelcome, configuration, walkthroughs } = contributed();
const steps = walkthroughs[0]?.steps ?? [];
const viewIds = Object.values(views).flatMap((shown) => shown.map(({ id }) => id));
const known = new Set([
  ...commands.map(({ command }) => command),
  ...viewIds.map((id) => `${id}.focus`),
  'workbench.action.openSettings',
]);
const settings = new Set(configuration.flatMap(({ properties }) => Object.keys(properties)));

const buttonsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(command:([^)?]+)/gu)].map(([, command = '']) => command);

/** Whether an event names something that there is. */
const isKnownEvent = (event: string): boolean => {
  const [on, name = ''] = event.split(':');
  return { onCommand: known, onView: new Set(viewIds), onSettingChanged: settings }[on ?? '']?.has(name) === true;
};

describe('the walkthrough', () => {
  it('has four steps', () => assert.equal(steps.length, 4));

  for (const { id, description, completionEvents, media } of steps) {
    it(`${id} has buttons, and each runs a command that there is`, () => {
      assert.notDeepEqual(buttonsOf(description), []);
      assert.deepEqual(
        buttonsOf(description).filter((command) => !known.has(command)),
        [],
      );
    });
    it(`${id} is done when something is done that there is`, () => {
      assert.notDeepEqual(completionEvents, []);
      assert.deepEqual(
        completionEvents.filter((event) => !isKnownEvent(event)),
        [],
      );
    });
    it(`${id} has a picture in the theme’s colours alone, and words for it`, () => {
      const picture = textOf(media.svg);
      const colours = [...picture.matchAll(/(?:fill|stroke)="([^"]*)"/gu)].map(([, colour = '']) => colour);
      assert.deepEqual(
        colours.filter((colour) => colour !== 'none' && !colour.startsWith('var(--vscode-')),
        [],
      );
      assert.doesNotMatch(picture, /style=|<style|<image|href=/u);
      assert.match(media.altText, /\w.+\.$/u);
    });
  }
});

describe('the text of the empty view', () => {
  it('has buttons, and each runs a command that there is', () => {
    const buttons = viewsWelcome.flatMap(({ contents }) => buttonsOf(contents));
    assert.notDeepEqual(buttons, []);
    assert.deepEqual(
      buttons.filter((command) => !known.has(command)),
      [],
    );
  });
});
