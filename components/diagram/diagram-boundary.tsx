"use client";

import { Component, type ReactNode } from "react";

interface DiagramBoundaryProps {
  fallback: (reason: string) => ReactNode;
  children: ReactNode;
}

/** A diagram that fails to draw gives way to something that can be read. Only a class can catch that. */
export class DiagramBoundary extends Component<DiagramBoundaryProps, { reason: string | null }> {
  override state = { reason: null };

  static getDerivedStateFromError(error: unknown) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { reason } = this.state;
    return reason === null ? this.props.children : this.props.fallback(reason);
  }
}
