using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Executor.Formatting;
using MediaCourse.Executor.Wire;

namespace MediaCourse.Executor.Tests.Wire;

public sealed class MessageTests
{
    private const int Maximum = 1 << 20;

    [Fact]
    public void A_run_request_comes_over_the_wire_as_it_was()
    {
        var request = new RunRequest(7, "Submission#6", HasResult: true, 7, 1_000, "\u001eAB", "display-7-", ["/a b/ü.dll", "c.dll"], ["/native"], new byte[] { 1, 2, 3 }, Array.Empty<byte>());

        var read = RunRequest.Read(Payload(request.ToFrame()));

        Assert.Equal(request with { Assembly = default, Symbols = default, Assemblies = [], NativeFolders = [] }, read with { Assembly = default, Symbols = default, Assemblies = [], NativeFolders = [] });
        Assert.Equal(request.Assemblies, read.Assemblies);
        Assert.Equal(request.NativeFolders, read.NativeFolders);
        Assert.Equal(request.Assembly.ToArray(), read.Assembly.ToArray());
        Assert.Empty(read.Symbols.ToArray());
    }

    [Fact]
    public void Every_text_comes_over_the_wire_as_it_was() =>
        Prop.ForAll<NonNull<string>, bool>((text, isError) =>
        {
            // What is no text, half of a surrogate pair, cannot be said in UTF-8 and becomes a replacement character.
            var valid = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text.Get));
            return StreamText.Read(Payload(new StreamText(isError, text.Get).ToFrame())) == new StreamText(isError, valid);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_value_and_an_end_come_over_the_wire_as_they_were()
    {
        var value = new ShownValue(ValueRole.Update, "display-1", [new Rendering("text/plain", "ä", IsJson: false), new Rendering("application/json", "{}", IsJson: true)]);
        var end = new CellEnd(3, CellOutcome.Threw, new CellFault("Exception", "no", ["Exception: no", "   in cell 3, line 1"]));

        var readValue = ShownValue.Read(Payload(value.ToFrame()));
        var readEnd = CellEnd.Read(Payload(end.ToFrame()));

        Assert.Equal((value.Role, value.DisplayId), (readValue.Role, readValue.DisplayId));
        Assert.Equal(value.Renderings, readValue.Renderings);
        Assert.Equal((end.Cell, end.Outcome, end.Fault!.Name, end.Fault.Message), (readEnd.Cell, readEnd.Outcome, readEnd.Fault!.Name, readEnd.Fault.Message));
        Assert.Equal(end.Fault.Traceback, readEnd.Fault.Traceback);
    }

    [Fact]
    public void Arbitrary_bytes_are_read_or_refused_and_nothing_else() =>
        Prop.ForAll<byte[], byte>((payload, kind) => IsReadOrRefused(payload, kind)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_message_that_is_cut_or_changed_anywhere_is_read_or_refused_and_nothing_else()
    {
        var payloads = new[]
        {
            Payload(new RunRequest(1, "S", HasResult: false, 1, 1, "m", "d", ["a"], ["b"], new byte[] { 1 }, new byte[] { 2 }).ToFrame()),
            Payload(new ShownValue(ValueRole.Display, "d", [new Rendering("t", "x", IsJson: false)]).ToFrame()),
            Payload(new CellEnd(1, CellOutcome.Threw, new CellFault("n", "m", ["l"])).ToFrame()),
        };

        foreach (var payload in payloads)
        {
            for (var at = 0; at < payload.Length; at++)
            {
                Assert.True(IsReadOrRefused(payload[..at], 0));
                foreach (var value in new byte[] { 0, 1, 127, 255 })
                {
                    byte[] changed = [.. payload];
                    changed[at] = value;
                    Assert.True(IsReadOrRefused(changed, 0));
                }
            }
        }
    }

    [Fact]
    public void Frames_come_out_of_a_stream_however_it_is_cut()
    {
        using var stream = new MemoryStream();
        stream.Write(new StreamText(IsError: false, "one").ToFrame().Span);
        stream.Write(new MessageWriter(FrameKind.Ready).ToFrame().Span);
        using var slow = new OneByteStream(stream.ToArray());

        Assert.Equal("one", StreamText.Read(Frame.Read(slow, Maximum)!.Value.Payload.Span).Text);
        Assert.Equal(FrameKind.Ready, Frame.Read(slow, Maximum)!.Value.Kind);
        Assert.Null(Frame.Read(slow, Maximum));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(Maximum + 1)]
    [InlineData(int.MaxValue)]
    public void A_length_beyond_the_limit_is_refused_before_anything_is_allocated(int length)
    {
        var header = new byte[MessageWriter.HeaderSize];
        BinaryPrimitives.WriteInt32LittleEndian(header, length);
        using var stream = new MemoryStream(header);

        Assert.Throws<WireException>(() => Frame.Read(stream, Maximum));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public void A_stream_that_ends_inside_a_message_is_refused(int length)
    {
        using var stream = new MemoryStream(new StreamText(IsError: false, "one").ToFrame()[..length].ToArray());

        Assert.Throws<WireException>(() => Frame.Read(stream, Maximum));
    }

    private static bool IsReadOrRefused(byte[] payload, byte kind)
    {
        Action[] readers =
        [
            () => RunRequest.Read(payload),
            () => StreamText.Read(payload),
            () => ShownValue.Read(payload),
            () => CellEnd.Read(payload),
            () => Frame.Read(new MemoryStream([.. payload, kind]), Maximum),
        ];
        foreach (var read in readers)
        {
            try
            {
                read();
            }
            catch (WireException)
            {
                // Refused.
            }
        }

        return true;
    }

    private static byte[] Payload(ReadOnlyMemory<byte> frame)
    {
        Assert.Equal(frame.Length - MessageWriter.HeaderSize, BinaryPrimitives.ReadInt32LittleEndian(frame.Span));
        return frame[MessageWriter.HeaderSize..].ToArray();
    }

    private sealed class OneByteStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
