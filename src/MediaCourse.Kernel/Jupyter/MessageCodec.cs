using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaCourse.Kernel.Zmtp;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>Turns messages into the parts that go over the wire, and back.</summary>
/// <param name="signer">Signs them.</param>
internal sealed class MessageCodec(MessageSigner signer)
{
    /// <summary>Version of the protocol.</summary>
    public const string ProtocolVersion = "5.4";

    private const int MaximumIdentities = 16;
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly JsonDocumentOptions ReadOptions = new() { MaxDepth = 128, AllowDuplicateProperties = false };

    /// <summary>Texts of any script go as they are; half a character becomes a replacement character.</summary>
    private static readonly JsonSerializerOptions WriteOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    private readonly string _session = Guid.NewGuid().ToString("D");
    private int _count;

    /// <summary>Reads a message, or gives null where it is none or is signed by nobody who has the key.</summary>
    /// <param name="sender">Identity of the sender; the message's own identities follow it.</param>
    /// <param name="message">What came.</param>
    public JupyterMessage? Read(ReadOnlyMemory<byte> sender, ZmtpMessage message)
    {
        var delimiter = IndexOfDelimiter(message);
        if (delimiter < 0 || message.Parts.Length < delimiter + 2 + MessageSigner.SignedParts || !signer.IsSigned(message, delimiter + 1))
        {
            return null;
        }

        try
        {
            var at = delimiter + 2;
            return new JupyterMessage([sender, .. message.Parts[..delimiter]], Json(message, at), Json(message, at + 1), Json(message, at + 3))
            {
                Metadata = Json(message, at + 2),
            };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A message of this kernel.</summary>
    public JupyterMessage Create(string type, JsonObject content, JsonObject? parent, ImmutableArray<ReadOnlyMemory<byte>> identities) => new(
        identities,
        new JsonObject
        {
            ["msg_id"] = string.Create(CultureInfo.InvariantCulture, $"{_session}_{Interlocked.Increment(ref _count)}"),
            ["session"] = _session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = ProtocolVersion,
        },
        parent?.DeepClone().AsObject() ?? [],
        content);

    /// <summary>The parts that go over the wire, the message's identities first.</summary>
    /// <param name="message">The message.</param>
    /// <param name="skipped">Identities that are left out, for the socket itself sees to them.</param>
    public ZmtpMessage Write(JupyterMessage message, int skipped = 0)
    {
        ReadOnlyMemory<byte>[] signed = [Bytes(message.Header), Bytes(message.Parent), Bytes(message.Metadata), Bytes(message.Content)];
        return new ZmtpMessage([.. message.Identities.Skip(skipped), Delimiter, signer.Sign(signed), .. signed]);
    }

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString(WriteOptions));

    private static JsonObject Json(ZmtpMessage message, int part) =>
        JsonNode.Parse(message.Parts[part].Span, documentOptions: ReadOptions) as JsonObject ?? throw new JsonException();

    private static int IndexOfDelimiter(ZmtpMessage message)
    {
        for (var i = 0; i < Math.Min(message.Parts.Length, MaximumIdentities); i++)
        {
            if (message.Parts[i].Span.SequenceEqual(Delimiter))
            {
                return i;
            }
        }

        return -1;
    }
}
