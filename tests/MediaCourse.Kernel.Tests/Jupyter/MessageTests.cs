using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Kernel.Jupyter;
using MediaCourse.Kernel.Zmtp;

namespace MediaCourse.Kernel.Tests.Jupyter;

/// <summary>Messages, their signatures, and the small parts of the protocol.</summary>
public sealed class MessageTests
{
    private static readonly ReadOnlyMemory<byte> Sender = "client"u8.ToArray();

    [Fact]
    public void A_signature_is_the_HMAC_of_the_four_parts()
    {
        var signature = Encoding.ASCII.GetString(new MessageSigner("key").Sign([.. Parts("a", "b", "c", "d")]));

        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData("key"u8, "abcd"u8)), signature);
    }

    [Fact]
    public void A_message_comes_back_as_it_was_written()
    {
        var codec = new MessageCodec(new MessageSigner("key"));
        var parent = new JsonObject { ["msg_id"] = "1" };
        var message = codec.Create("stream", new JsonObject { ["text"] = "<Köln 😀>\n" }, parent, [Sender, "second"u8.ToArray()]);

        var read = codec.Read(Sender, codec.Write(message, skipped: 1));

        Assert.NotNull(read);
        Assert.Equal(("stream", "<Köln 😀>\n", "1"), (read.Type, read.Content.Text("text"), read.Parent.Text("msg_id")));
        Assert.Equal(["client", "second"], read.Identities.Select(identity => Encoding.ASCII.GetString(identity.Span)));
        Assert.Equal("5.4", read.Header.Text("version"));
    }

    [Fact]
    public void A_message_with_any_byte_changed_is_refused()
    {
        var codec = new MessageCodec(new MessageSigner("key"));
        var message = codec.Write(codec.Create("execute_request", new JsonObject { ["code"] = "1" }, parent: null, []));
        var checkedBytes = 0;
        for (var part = 1; part < message.Parts.Length; part++)
        {
            for (var i = 0; i < message.Parts[part].Length; i++)
            {
                var bytes = message.Parts[part].ToArray();
                bytes[i] ^= 1;
                Assert.Null(codec.Read(Sender, new ZmtpMessage(message.Parts.SetItem(part, bytes))));
                checkedBytes++;
            }
        }

        Assert.True(checkedBytes > 200);
        Assert.Null(new MessageCodec(new MessageSigner("other key")).Read(Sender, message));
        Assert.NotNull(new MessageCodec(new MessageSigner("")).Read(Sender, message));
    }

    [Fact]
    public void Any_parts_are_read_or_refused() => Prop.ForAll(ArbMap.Default.ArbFor<byte[][]>(), parts =>
    {
        ReadOnlyMemory<byte>[] all = [.. parts.Select(part => (ReadOnlyMemory<byte>)part), "<IDS|MSG>"u8.ToArray(), .. parts.Select(part => (ReadOnlyMemory<byte>)part)];
        return new MessageCodec(new MessageSigner("")).Read(Sender, new ZmtpMessage([.. all])) is null or { Header: not null };
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{")]
    public void What_is_no_object_is_refused(string json) =>
        Assert.Null(new MessageCodec(new MessageSigner("")).Read(Sender, new ZmtpMessage([.. Parts("<IDS|MSG>", "", json, "{}", "{}", "{}")])));

    [Fact]
    public void Places_are_the_same_in_both_counts() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<NonNegativeInt>(), (text, number) =>
    {
        var codePoints = (text ?? "").EnumerateRunes().Count();
        var at = number.Get % (codePoints + 1);
        var utf16 = CodePoints.ToUtf16(text ?? "", at);
        return CodePoints.FromUtf16(text ?? "", utf16) == at && CodePoints.ToUtf16(text ?? "", int.MaxValue) == (text ?? "").Length;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{"hist_access_type":"tail","n":2}""", "three", "two")]
    [InlineData("""{"hist_access_type":"tail","n":0}""")]
    [InlineData("""{"hist_access_type":"range","session":0,"start":2,"stop":4}""", "two", "three")]
    [InlineData("""{"hist_access_type":"range","session":5,"start":2,"stop":4}""")]
    [InlineData("""{"hist_access_type":"range"}""", "one", "two", "three", "two")]
    [InlineData("""{"hist_access_type":"search","pattern":"t*"}""", "two", "three", "two")]
    [InlineData("""{"hist_access_type":"search","pattern":"t*","unique":true}""", "three", "two")]
    [InlineData("""{"hist_access_type":"search","pattern":"*e","n":1}""", "three")]
    [InlineData("""{"hist_access_type":"search"}""", "one", "two", "three", "two")]
    public void History_is_found(string request, params string[] expected)
    {
        var history = new History();
        foreach (var (index, input) in new[] { "one", "two", "three", "two" }.Index())
        {
            history.Add(index + 1, input, "out " + input);
        }

        var found = history.Reply(JsonNode.Parse(request)!.AsObject())["history"]!.AsArray();
        Assert.Equal(expected, found.Select(entry => (string?)entry![2]));
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Parts(params string[] texts) => texts.Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text));
}
