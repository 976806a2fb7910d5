import { Component, createRef, type ReactNode, Suspense } from 'react';
import { FormMessage } from './form-message';

interface PartBoundaryProps {
  /** What is said in its place when the part cannot be had: it is fetched on demand, and there may be no network. */
  missing: string;
  /** Of a part that opens over the page: whether it is open. */
  isOpen?: boolean;
  /** Closes such a part, since it never came to close itself. */
  onMissing?: () => void;
  children: ReactNode;
}

/** Holds a part that is loaded on demand: what is around it stays when it does not come. Every other failure passes through. */
export class PartBoundary extends Component<PartBoundaryProps, { error: unknown }> {
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override state: { error: unknown } = { error: null };
  private readonly message = createRef<HTMLDivElement>();

  /** Whoever asked for the part may be looking elsewhere in the page. */
  override componentDidUpdate() {
    if (this.state.error === null || !this.props.isOpen) return;
    this.message.current?.scrollIntoView({ block: 'nearest' });
    this.props.onMissing?.();
  }

  override render() {
    const { error } = this.state;
    if (error === null) return <Suspense>{this.props.children}</Suspense>;
    // Bundlers give this name to a part that did not come.
    if (!(error instanceof Error) || error.name !== 'ChunkLoadError') throw error;
    return (
      <div ref={this.message}>
        <FormMessage kind="error" message={this.props.missing} />
      </div>
    );
  }
}
