import { say } from './texts';

interface HeaderProps {
  /** Where we are: the set, the section. */
  readonly path: readonly string[];
  readonly place: string;
  /** From 0 to 1. */
  readonly done: number;
}

/** Where we are, and how far. */
export const Header = ({ path, place, done }: HeaderProps) => (
  <header>
    <div class="crumb">
      <span class="path" title={path.join(' › ')}>
        {path.join(' › ')}
      </span>
      <span>{place}</span>
    </div>
    <div
      class="progress"
      role="progressbar"
      aria-label={say('Progress')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(done * 100)}
    >
      <div style={{ width: `${done * 100}%` }} />
    </div>
  </header>
);
