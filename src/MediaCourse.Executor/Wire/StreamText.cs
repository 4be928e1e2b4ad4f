namespace MediaCourse.Executor.Wire;

/// <summary>Text that a cell wrote to the console.</summary>
internal sealed record StreamText(bool IsError, string Text) : ExecutorMessage
{
    public ReadOnlyMemory<byte> ToFrame() => new MessageWriter(FrameKind.Stream).Boolean(IsError).String(Text).ToFrame();

    public static StreamText Read(ReadOnlySpan<byte> payload)
    {
        var reader = new MessageReader(payload);
        var text = new StreamText(reader.Boolean(), reader.String());
        reader.End();
        return text;
    }
}
