using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Kernel.Zmtp;

namespace MediaCourse.Kernel.Tests.Zmtp;

/// <summary>Frames of any content come back; bytes of any kind are read or refused.</summary>
public sealed class WireProperties
{
    private static readonly ZmtpLimits Limits = new() { MessageSize = 100_000, MessageParts = 100 };

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[][]>().Filter(parts => parts.Length > 0),
        parts =>
        {
            var stream = new MemoryStream();
            var writer = new FrameWriter(stream);
            ReadOnlyMemory<byte>[] large = [.. parts.Select(part => (ReadOnlyMemory<byte>)part), new byte[300], new byte[70_000]];
            writer.WriteAsync(new ZmtpMessage([.. large]), CancellationToken.None).AsTask().GetAwaiter().GetResult();
            writer.FlushAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
            stream.Position = 0;
            var reader = new FrameReader(stream, Limits, new IncomingBudget(long.MaxValue));
            return large.Index().All(part =>
                reader.ReadAsync(Limits.MessageSize, isInMessage: false, CancellationToken.None).AsTask().GetAwaiter().GetResult() is { } frame
                && frame.HasMore == part.Index < large.Length - 1
                && frame.Body.Span.SequenceEqual(part.Item.Span));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_read_or_refused() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        ArbMap.Default.ArbFor<byte>(),
        (bytes, cut) =>
        {
            byte[][] openings = [[], RawPeer.Greeting(), [.. RawPeer.Greeting(), .. RawPeer.Ready("DEALER")]];
            var wire = openings[cut % openings.Length].Concat(bytes).ToArray();
            return ReadAsync(wire).GetAwaiter().GetResult();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_length_costs_no_memory_before_its_bytes_come()
    {
        var limits = new ZmtpLimits { MessageSize = 1 << 30 };
        var reader = new FrameReader(new MemoryStream([2, 0, 0, 0, 0, 0x3F, 0xFF, 0xFF, 0xFF, 1, 2, 3]), limits, new IncomingBudget(long.MaxValue));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<EndOfStreamException>(() => reader.ReadAsync(limits.MessageSize, isInMessage: false, CancellationToken.None).AsTask().GetAwaiter().GetResult());

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    private static async Task<bool> ReadAsync(byte[] wire)
    {
        try
        {
            await using var connection = await ZmtpConnection.AcceptAsync(new DuplexBytes(wire), SocketType.Router, Limits, new IncomingBudget(long.MaxValue), CancellationToken.None);
            while (await connection.ReceiveAsync(CancellationToken.None) is not null)
            {
                // Whatever it is.
            }
        }
        catch (Exception error) when (error is ZmtpException or IOException)
        {
            return true;
        }

        return true;
    }

    /// <summary>Gives the bytes to whoever reads, and takes what is written.</summary>
    private sealed class DuplexBytes(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
