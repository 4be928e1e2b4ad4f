using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaCourse.Kernel.Rpc;

/// <summary>Writes messages to a stream, each as a whole. A reader that is slow holds up who writes, so that nothing piles up.</summary>
/// <param name="stream">Where they go.</param>
internal sealed class FrameWriter(Stream stream)
{
    private readonly Lock _lock = new();
    private bool _isClosed;

    /// <summary>Writes a message; none where nobody reads any more.</summary>
    public void Write(JsonObject message)
    {
        var content = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(content, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            message.WriteTo(json);
        }

        lock (_lock)
        {
            if (!_isClosed)
            {
                Write(content.WrittenSpan);
            }
        }
    }

    private void Write(ReadOnlySpan<byte> content)
    {
        try
        {
            stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n")));
            stream.Write(content);
            stream.Flush();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            _isClosed = true;
        }
    }
}
