using System.Collections.Immutable;

namespace MediaCourse.Executor.Wire;

/// <summary>How a run ended.</summary>
internal enum CellOutcome : byte
{
    Succeeded = 0,
    Threw = 1,
    Interrupted = 2,

    /// <summary>Interrupted too, but work that the cell started on other threads goes on at full speed.</summary>
    InterruptedButBusy = 4,

    /// <summary>The assembly could not be loaded: the cell did not begin, and its submission does not exist.</summary>
    NotLoaded = 3,
}

/// <summary>An exception, told without the object itself.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Message">Its message.</param>
/// <param name="Traceback">Lines for the reader: type and message, the frames that lie in cells, then the causes.</param>
internal sealed record CellFault(string Name, string Message, ImmutableArray<string> Traceback);

/// <summary>The end of a run.</summary>
internal sealed record CellEnd(int Cell, CellOutcome Outcome, CellFault? Fault) : ExecutorMessage
{
    public ReadOnlyMemory<byte> ToFrame()
    {
        var writer = new MessageWriter(FrameKind.End).Int32(Cell).Byte((byte)Outcome).Boolean(Fault is not null);
        return Fault is null
            ? writer.ToFrame()
            : writer.String(Fault.Name).String(Fault.Message).Strings(Fault.Traceback).ToFrame();
    }

    public static CellEnd Read(ReadOnlySpan<byte> payload)
    {
        var reader = new MessageReader(payload);
        var cell = reader.Int32();
        var outcome = (CellOutcome)reader.Byte();
        if (outcome > CellOutcome.InterruptedButBusy)
        {
            throw new WireException("a cell has an unknown outcome");
        }

        var fault = reader.Boolean() ? new CellFault(reader.String(), reader.String(), reader.Strings()) : null;
        reader.End();
        return new CellEnd(cell, outcome, fault);
    }
}
