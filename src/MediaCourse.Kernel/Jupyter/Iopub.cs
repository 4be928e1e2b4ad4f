using System.Text;
using System.Text.Json.Nodes;
using MediaCourse.Kernel.Zmtp;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>What all clients of a kernel see: states, inputs, outputs.</summary>
internal sealed class Iopub(PublisherSocket socket, MessageCodec codec)
{
    /// <summary>Broadcasts a message that a request has brought about, or (without a parent) none.</summary>
    public void Publish(string type, JsonObject content, JsonObject? parent) =>
        socket.Publish(codec.Write(codec.Create(type, content, parent, [Encoding.UTF8.GetBytes("kernel." + type)])));

    /// <summary>Says that the kernel is starting, busy or idle.</summary>
    public void Status(string state, JsonObject? parent) => Publish("status", new JsonObject { ["execution_state"] = state }, parent);

    /// <summary>What a new subscriber gets, so that it knows that it will miss nothing from now on.</summary>
    public static ZmtpMessage Welcome(MessageCodec codec, ReadOnlyMemory<byte> topic) =>
        codec.Write(codec.Create("iopub_welcome", new JsonObject { ["subscription"] = Encoding.UTF8.GetString(topic.Span) }, parent: null, [topic]));
}
