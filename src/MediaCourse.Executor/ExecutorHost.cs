using System.Runtime.ExceptionServices;
using System.Text;
using MediaCourse.Executor.Formatting;
using MediaCourse.Executor.Isolation;
using MediaCourse.Executor.Output;
using MediaCourse.Executor.Running;
using MediaCourse.Executor.Surface;
using MediaCourse.Executor.Wire;

namespace MediaCourse.Executor;

/// <summary>Takes cells from the wire and runs them until the host closes it.</summary>
internal sealed class ExecutorHost : IDisposable
{
    private const int CellStackSize = 16 << 20;

    private readonly Stream _input;
    private readonly OwnProcess _process;
    private readonly FrameSender _sender;
    private readonly CellOutput _output;
    private readonly CellRunner _runner;
    private readonly Stream _rawError;
    private readonly CellInput _cellInput;
    private readonly CellConsole _console;
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Thread _reader;
    private readonly Lock _lock = new();
    private RunningCell? _running;
    private Thread? _cells;

    public ExecutorHost(ProtocolStreams streams, OwnProcess process)
    {
        _input = streams.Input;
        _rawError = streams.RawError;
        _process = process;
        _sender = new FrameSender(streams.Output);
        _output = new CellOutput(_sender);
        var formatter = new ValueFormatter();
        _cellInput = new CellInput(_output, _sender);
        var notebook = new Notebook(_output, _cellInput, formatter);
        _runner = new CellRunner(new CellLoadContext(formatter), notebook, _output);
        CellSurface.Attach(notebook);
        _console = new CellConsole(_output, _cellInput);
        _reader = Thread.CurrentThread;
    }

    /// <summary>Reads the wire until it ends, and then ends the process, whatever its cell is doing.</summary>
    public void Run()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => TellExit();
        StartCells();
        ExceptionHandling.SetUnhandledExceptionHandler(IsForeign);
        _sender.Send(new MessageWriter(FrameKind.Ready).ToFrame());
        try
        {
            while (Frame.Read(_input, RunRequest.MaximumPayload) is { } frame)
            {
                Take(frame);
            }
        }
        catch (IOException)
        {
            // A host that died in the middle of a message is as gone as one that closed the wire.
        }

        _process.End();
    }

    public void Dispose()
    {
        _output.Dispose();
        _arrived.Dispose();
        _rawError.Dispose();
        _cellInput.Dispose();
    }

    private void Take(Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Run:
                lock (_lock)
                {
                    _running = new RunningCell(RunRequest.Read(frame.Payload.Span), new CellInterrupt());
                }

                _arrived.Release();
                break;
            case FrameKind.Interrupt:
                Interrupt(new MessageReader(frame.Payload.Span).Int32());
                break;
            case FrameKind.Answer:
                _cellInput.Take(InputAnswer.Read(frame.Payload.Span));
                break;
            default:
                throw new WireException("the host sent an unknown message");
        }
    }

    private void RunCells()
    {
        var outcome = CellOutcome.Succeeded;
        while (outcome is not (CellOutcome.Interrupted or CellOutcome.InterruptedButBusy))
        {
            _arrived.Wait();
            var running = _running!;
            _console.Attach();
            var end = _runner.Run(running.Request, running.Interrupt);
            outcome = end.Outcome;
            lock (_lock)
            {
                _running = null;
            }

            _rawError.Write(Encoding.ASCII.GetBytes(running.Request.DrainMarker));
            _sender.Send(end.ToFrame());
        }

        // The runtime stops a thread well only once, so the cells go on on another one.
        StartCells();
    }

    private void StartCells()
    {
        _cells = new Thread(RunCells, CellStackSize) { IsBackground = true, Name = "cells" };
        _cells.Start();
    }

    private void Interrupt(int cell)
    {
        lock (_lock)
        {
            if (_running is { } running && running.Request.Cell == cell)
            {
                running.Interrupt.Raise();
            }
        }
    }

    /// <summary>
    /// An exception that nobody caught on a thread that a cell started would end the process, and with it the
    /// variables; it is shown instead.
    /// </summary>
    private bool IsForeign(Exception error)
    {
        if (Thread.CurrentThread == _cells || Thread.CurrentThread == _reader)
        {
            return false;
        }

        if (error is not CellInterruptedException)
        {
            Tell(error);
        }

        return true;
    }

    private void Tell(Exception error)
    {
        try
        {
            var fault = CellFaults.Describe(error);
            _output.Write(isError: true, $"An exception on a background thread was caught by nobody:\n{string.Join('\n', fault.Traceback)}\n");
        }
        catch (OutOfMemoryException)
        {
            // What the cell has used up is missing here too, and what is thrown here ends the process.
        }
    }

    private void TellExit()
    {
        _output.FlushText();
        _sender.Send(new MessageWriter(FrameKind.Exiting).ToFrame());
    }

    private sealed record RunningCell(RunRequest Request, CellInterrupt Interrupt);
}
