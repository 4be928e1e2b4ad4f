namespace MediaCourse.Executor.Wire;

/// <summary>What the cell has shown so far is to be removed.</summary>
/// <param name="Wait">Whether to wait with it for the next output, so that nothing flickers.</param>
internal sealed record OutputCleared(bool Wait) : ExecutorMessage
{
    public ReadOnlyMemory<byte> ToFrame() => new MessageWriter(FrameKind.Clear).Boolean(Wait).ToFrame();

    public static OutputCleared Read(ReadOnlySpan<byte> payload)
    {
        var reader = new MessageReader(payload);
        var cleared = new OutputCleared(reader.Boolean());
        reader.End();
        return cleared;
    }
}
