'use client';

import { useId, useState } from 'react';
import { DISPLAY_COOKIES, readScale, readTheme, SCALE, THEMES, type Theme } from './display';

export interface DisplayWords {
  theme: string;
  themes: Record<Theme, string>;
  size: string;
  sample: string;
  kept: string;
}

const A_YEAR_IN_SECONDS = 31_536_000;

function keepOnDevice(name: string, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is still missing from browsers in schools.
  document.cookie = `${name}=${value}; path=/; max-age=${A_YEAR_IN_SECONDS}; samesite=lax`;
}

function applyTheme(theme: Theme) {
  const page = document.documentElement;
  if (theme === 'system') delete page.dataset.theme;
  else page.dataset.theme = theme;
  keepOnDevice(DISPLAY_COOKIES.theme, theme);
}

function applyScale(scale: number) {
  document.documentElement.style.setProperty('--reading-scale', String(scale));
  keepOnDevice(DISPLAY_COOKIES.scale, String(scale));
}

/** The choices themselves. Only rendered once the dialog is open, in a browser: it starts from what the page wears. */
export function DisplayPanel({ words }: { words: DisplayWords }) {
  const id = useId();
  const page = document.documentElement;
  const [theme, setTheme] = useState(() => readTheme(page.dataset.theme));
  const [scale, setScale] = useState(() => readScale(page.style.getPropertyValue('--reading-scale')));
  const percent = new Intl.NumberFormat(page.lang || 'en', { style: 'percent' });
  return (
    <>
      <fieldset>
        <legend className="label">{words.theme}</legend>
        <div className="switch">
          {THEMES.map((option) => (
            <label key={option}>
              <input
                className="sr"
                type="radio"
                name={`${id}-theme`}
                checked={option === theme}
                onChange={() => {
                  setTheme(option);
                  applyTheme(option);
                }}
              />
              {words.themes[option]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="display-size">
        <label className="label" htmlFor={`${id}-size`}>
          {words.size}
        </label>
        <output className="num" htmlFor={`${id}-size`}>
          {percent.format(scale)}
        </output>
        <input
          id={`${id}-size`}
          type="range"
          min={SCALE.least}
          max={SCALE.most}
          step={SCALE.step}
          value={scale}
          aria-valuetext={percent.format(scale)}
          onChange={(event) => {
            const next = readScale(event.currentTarget.value);
            setScale(next);
            applyScale(next);
          }}
        />
      </div>
      <p className="source display-sample">{words.sample}</p>
      <p className="note">{words.kept}</p>
    </>
  );
}
