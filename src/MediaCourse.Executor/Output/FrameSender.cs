namespace MediaCourse.Executor.Output;

/// <summary>Sends whole frames to the host, one at a time.</summary>
internal sealed class FrameSender(Stream output)
{
    private readonly Lock _lock = new();

    public void Send(ReadOnlyMemory<byte> frame)
    {
        lock (_lock)
        {
            output.Write(frame.Span);
            output.Flush();
        }
    }
}
