import { describe, expect, test, vi } from 'vitest';
import { leaveToLibrary } from '../../../src/readers/pdf/library.ts';

function from(file: string): Error {
  const error = new Error('End of file inside array.');
  error.stack = `Error\n    at fetch (file:///srv/node_modules/${file}:6152:29)`;
  return error;
}

describe('Whose rejections that nobody catches end the process?', () => {
  test('not those of the library, for pages that nobody asked for', () => {
    expect(() => leaveToLibrary(from('pdfjs-dist/legacy/build/pdf.worker.mjs'))).not.toThrow();
    expect(() => leaveToLibrary(from('reform-plan/dist/pdfjs/pdf.worker.mjs'))).not.toThrow();
    expect(() => leaveToLibrary(from('reform-plan/dist/pdfjs/pdf.mjs'))).not.toThrow();
  });

  test('nor its own kinds of errors, whose stack says where the kind was made', () => {
    const error = new Error('Bad (uncompressed) XRef entry: 12R');
    error.stack = 'Error\n    at BaseExceptionClosure (webpack://pdf.js/src/shared/util.js:502:29)';
    expect(() => leaveToLibrary(error)).not.toThrow();
  });

  test.each([[from('other/index.mjs')], ['words']])('all others, where nobody else listens', (reason) => {
    const listeners = vi.spyOn(process, 'listenerCount').mockReturnValue(1);
    try {
      expect(() => leaveToLibrary(reason)).toThrow();
      listeners.mockReturnValue(2);
      expect(() => leaveToLibrary(reason)).not.toThrow();
    } finally {
      listeners.mockRestore();
    }
  });
});
