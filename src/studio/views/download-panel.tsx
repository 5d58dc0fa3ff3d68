import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnswerOf } from '../engine/messages.ts';
import type { BuiltForStudio } from '../engine/methods.ts';
import { saveFile } from '../state/files.ts';
import type { OpenModule } from '../state/open-module.ts';
import { useStore } from '../state/store.ts';
import type { Studio } from '../state/studio.ts';
import { useWords } from '../words/words.ts';
import { Differences } from './differences.tsx';
import { Findings } from './findings.tsx';
import { mainPlatforms, otherPlatforms, type Platform } from './platforms.ts';

interface DownloadProps {
  readonly module: OpenModule;
  readonly studio: Studio;
}

/** From the module to a file for a platform: choose, read what will be different, download, three steps. */
export function DownloadPanel({ module, studio }: DownloadProps) {
  const { say } = useWords();
  const [platform, setPlatform] = useState<Platform>();
  if (platform !== undefined)
    return <Packaged module={module} studio={studio} platform={platform} back={() => setPlatform(undefined)} />;
  return (
    <>
      <h2>{say('download.title')}</h2>
      <p class="quiet">{say('download.intro')}</p>
      <PlatformList platforms={mainPlatforms} choose={setPlatform} />
      <h3>{say('download.others')}</h3>
      <PlatformList platforms={otherPlatforms} choose={setPlatform} />
    </>
  );
}

interface ListProps {
  readonly platforms: readonly Platform[];
  readonly choose: (platform: Platform) => void;
}

function PlatformList({ platforms, choose }: ListProps) {
  const { say } = useWords();
  return (
    <ul class="platforms">
      {platforms.map((platform) => (
        <li key={platform.target}>
          <button type="button" onClick={() => choose(platform)}>
            <strong>{say(platform.name)}</strong>
            <span>{say(platform.what)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type Built =
  | { readonly kind: 'building'; readonly done: number; readonly all: number }
  | { readonly kind: 'built'; readonly report: AnswerOf<'build'> }
  | { readonly kind: 'failed' };

interface PackagedProps extends DownloadProps {
  readonly platform: Platform;
  readonly back: () => void;
}

function Packaged({ module, studio, platform, back }: PackagedProps) {
  const { say } = useWords();
  const { files, things } = useStore(module.state);
  const [built, setBuilt] = useState<Built>({ kind: 'building', done: 0, all: 1 });
  const [tries, setTries] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [platform]);
  useEffect(() => {
    let isWanted = true;
    const tell = (next: Built): void => {
      if (isWanted) setBuilt(next);
    };
    tell({ kind: 'building', done: 0, all: 1 });
    studio.engine
      .call('build', { files, path: module.path, platform: platform.target }, (done, all) =>
        tell({ kind: 'building', done, all }),
      )
      .then(
        (report) => tell({ kind: 'built', report }),
        () => tell({ kind: 'failed' }),
      );
    return () => {
      isWanted = false;
    };
  }, [files, platform, tries]);
  const name = say(platform.name);
  return (
    <>
      <button type="button" class="plain" onClick={back}>
        {say('download.another')}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <div role="status">
        {built.kind === 'building' ? (
          <>
            <p>{say('download.making', { name })}</p>
            <progress
              max={built.all}
              value={built.all > 1 ? built.done : undefined}
              aria-label={say('download.making', { name })}
            />
          </>
        ) : null}
      </div>
      {built.kind === 'failed' ? (
        <div class="notice bad" role="alert">
          <p>{say('open.trouble')}</p>
          <button type="button" onClick={() => setTries(tries + 1)}>
            {say('open.again')}
          </button>
        </div>
      ) : null}
      {built.kind === 'built' ? (
        <Result report={built.report} platform={platform} toFinish={things?.count ?? 0} />
      ) : null}
    </>
  );
}

interface ResultProps {
  readonly report: AnswerOf<'build'>;
  readonly platform: Platform;
  readonly toFinish: number;
}

function Result({ report, platform, toFinish }: ResultProps) {
  const { say } = useWords();
  if (report.packages.length === 0)
    return (
      <div class="notice bad">
        <h3>{say('download.stopped')}</h3>
        <p>{say('download.stoppedHint')}</p>
        <Findings findings={report.diagnostics.filter(({ severity }) => severity === 'error')} />
      </div>
    );
  return (
    <>
      {toFinish === 0 ? null : <p class="notice">{say('download.unfinished', { n: toFinish })}</p>}
      {report.packages.map((one) => (
        <PackageView key={one.file} one={one} name={say(platform.name)} />
      ))}
      <h3>{say('download.steps')}</h3>
      <ol class="steps">
        {platform.steps.map((step) => (
          <li key={step}>{say(step)}</li>
        ))}
      </ol>
    </>
  );
}

function PackageView({ one, name }: { readonly one: BuiltForStudio; readonly name: string }) {
  const { say, language } = useWords();
  return (
    <section class="package">
      <Differences losses={one.losses} />
      <Accessibility one={one} name={name} />
      <button type="button" class="main" onClick={() => saveFile(one.file, one.contents)}>
        {say('download.file', { file: one.file })}
      </button>
      <p class="quiet">{sizeOf(one.bytes, language, say)}</p>
    </section>
  );
}

/** What the platforms' own checkers would ask about, as far as we know their rules, and the record of it. */
function Accessibility({ one, name }: { readonly one: BuiltForStudio; readonly name: string }) {
  const { say } = useWords();
  const { accessibility, barriers } = one;
  if (accessibility === undefined) return null;
  return (
    <div class={barriers === 0 ? 'access' : 'access notice'}>
      <h3>{say('download.access')}</h3>
      <p>{barriers === 0 ? say('download.noBarriers', { name }) : say('download.barriers', { n: barriers })}</p>
      <p class="quiet">{say('download.accessHint')}</p>
      <button type="button" onClick={() => saveFile(accessibility.file, accessibility.contents)}>
        {say('download.record')}
      </button>
    </div>
  );
}

/** How large a file is, in the page’s language. */
function sizeOf(bytes: number, language: string, say: ReturnType<typeof useWords>['say']): string {
  const size = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 }).format(bytes / 1_000_000);
  return say('download.size', { size });
}
