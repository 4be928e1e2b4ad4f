namespace MediaCourse.Kernel.Zmtp;

/// <summary>Counts the bytes of all messages that are just arriving at a socket: many connections could fill the memory where one cannot.</summary>
/// <param name="limit">Bytes at one time.</param>
internal sealed class IncomingBudget(long limit)
{
    private long _taken;

    /// <summary>Takes some bytes.</summary>
    /// <exception cref="ZmtpException">There are not so many left.</exception>
    public void Take(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) > limit)
        {
            Interlocked.Add(ref _taken, -bytes);
            throw new ZmtpException("more is arriving than is taken here at one time");
        }
    }

    /// <summary>Gives bytes back.</summary>
    public void GiveBack(long bytes) => Interlocked.Add(ref _taken, -bytes);
}
