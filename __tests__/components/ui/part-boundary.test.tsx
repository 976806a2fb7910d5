import '@testing-library/jest-dom';
import { fireEvent, render, screen } from '@testing-library/react';
import { Component, lazy, type ReactNode, useState } from 'react';
import { PartBoundary } from '@/components/ui/part-boundary';

const scrolled = jest.fn();

beforeEach(() => {
  // React says on the console what a boundary caught; that it did is what is tested.
  jest.spyOn(console, 'error').mockImplementation(() => {});
  scrolled.mockClear();
  Element.prototype.scrollIntoView = scrolled;
});
afterEach(() => Reflect.deleteProperty(Element.prototype, 'scrollIntoView'));

const failing = (name: string) =>
  lazy(() => Promise.reject(Object.assign(new Error('The part did not come'), { name })));
const Missing = failing('ChunkLoadError');
const Broken = failing('TypeError');

/** A page with a part that opens over it. */
function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {isOpen ? 'open' : 'closed'}
      </button>
      <PartBoundary missing="Not here now." isOpen={isOpen} onMissing={() => setOpen(false)}>
        {isOpen ? <Missing /> : null}
      </PartBoundary>
    </>
  );
}

test('a part that cannot be had leaves one sentence, and what is around it stays', async () => {
  render(
    <>
      <p>The page</p>
      <PartBoundary missing="Not here now.">
        <Missing />
      </PartBoundary>
    </>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('Not here now.');
  expect(screen.getByText('The page')).toBeInTheDocument();
});

test('one that opens over the page is closed again, and the sentence shown, as often as it is asked for', async () => {
  render(<Page />);
  fireEvent.click(screen.getByRole('button'));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'closed' })).toBeInTheDocument();
  expect(scrolled).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button'));
  expect(await screen.findByRole('button', { name: 'closed' })).toBeInTheDocument();
  expect(scrolled).toHaveBeenCalledTimes(2);
});

/** What a whole page does about a failure. */
class Whole extends Component<{ children: ReactNode }> {
  static getDerivedStateFromError = () => ({ hasFailed: true });
  override state = { hasFailed: false };
  override render = () => (this.state.hasFailed ? 'The page failed' : this.props.children);
}

test('a part that came and failed is no missing part', async () => {
  render(
    <Whole>
      <PartBoundary missing="Not here now.">
        <Broken />
      </PartBoundary>
    </Whole>,
  );
  expect(await screen.findByText('The page failed')).toBeInTheDocument();
});
