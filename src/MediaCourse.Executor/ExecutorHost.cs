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
    private readonly Stream _rawError = Console.OpenStandardError();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Lock _lock = new();
    private RunningCell? _running;

    public ExecutorHost(ProtocolStreams streams, OwnProcess process)
    {
        _input = streams.Input;
        _process = process;
        _sender = new FrameSender(streams.Output);
        _output = new CellOutput(_sender);
        var formatter = new ValueFormatter();
        var notebook = new Notebook(_output, formatter);
        _runner = new CellRunner(new CellLoadContext(formatter), notebook, _output);
        CellSurface.Attach(notebook);
        Console.SetOut(new CellWriter(_output, isError: false));
        Console.SetError(new CellWriter(_output, isError: true));
        Console.SetIn(new NoInput());
    }

    /// <summary>Reads the wire until it ends, and then ends the process, whatever its cell is doing.</summary>
    public void Run()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => TellExit();
        new Thread(RunCells, CellStackSize) { IsBackground = true, Name = "cells" }.Start();
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
    }

    private void Take(Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Run:
                lock (_lock)
                {
                    _running = new RunningCell(RunRequest.Read(frame.Payload.Span));
                }

                _arrived.Release();
                break;
            case FrameKind.Interrupt:
                Interrupt(new MessageReader(frame.Payload.Span).Int32());
                break;
            default:
                throw new WireException("the host sent an unknown message");
        }
    }

    private void RunCells()
    {
        while (true)
        {
            _arrived.Wait();
            var running = _running!;
            var end = _runner.Run(running.Request, running.Interrupt.Token);
            lock (_lock)
            {
                _running = null;
            }

            _rawError.Write(Encoding.ASCII.GetBytes(running.Request.DrainMarker));
            _sender.Send(end.ToFrame());
        }
    }

    private void Interrupt(int cell)
    {
        lock (_lock)
        {
            if (_running is { } running && running.Request.Cell == cell)
            {
                // Stopping a thread can take for ever; this one has to go on watching the wire.
                new Thread(running.Interrupt.Cancel) { IsBackground = true, Name = "interrupt" }.Start();
            }
        }
    }

    private void TellExit()
    {
        _output.FlushText();
        _sender.Send(new MessageWriter(FrameKind.Exiting).Int32(Environment.ExitCode).ToFrame());
    }

    /// <summary>A cell and its interrupt, which may still be on its way when the cell has ended; so nobody disposes it.</summary>
    private sealed class RunningCell(RunRequest request)
    {
        public RunRequest Request { get; } = request;

        public CancellationTokenSource Interrupt { get; } = new();
    }
}
