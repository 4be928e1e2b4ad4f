using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>Where a kernel has to listen and how messages are signed: the file that a Jupyter client writes for it.</summary>
public sealed record ConnectionFile
{
    private const string SignatureScheme = "hmac-sha256";

    /// <summary>Address to listen on.</summary>
    public required IPAddress Address { get; init; }

    /// <summary>Port of requests.</summary>
    public required int ShellPort { get; init; }

    /// <summary>Port of requests that cannot wait.</summary>
    public required int ControlPort { get; init; }

    /// <summary>Port of what cells show.</summary>
    public required int IopubPort { get; init; }

    /// <summary>Port by which cells ask the user.</summary>
    public required int StdinPort { get; init; }

    /// <summary>Port of the heartbeat.</summary>
    public required int HeartbeatPort { get; init; }

    /// <summary>Key of the signatures; empty where messages are not signed.</summary>
    public required string Key { get; init; }

    /// <summary>Reads a connection file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ConnectionFileException">It is missing, cannot be read, or asks for what is not offered here.</exception>
    public static ConnectionFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ConnectionFileException(path, $"it cannot be read ({error.Message.TrimEnd('.')})", error);
        }
    }

    /// <summary>Reads the text of a connection file.</summary>
    /// <param name="json">The text.</param>
    /// <param name="path">What messages call it.</param>
    /// <exception cref="ConnectionFileException">It is no connection file, or asks for what is not offered here.</exception>
    public static ConnectionFile Parse(string json, string path)
    {
        JsonObject content;
        try
        {
            content = JsonNode.Parse(json) as JsonObject ?? throw new ConnectionFileException(path, "it is not a JSON object");
        }
        catch (JsonException error)
        {
            throw new ConnectionFileException(path, "it is not JSON", error);
        }

        if (Text(content, "transport", path, "tcp") is not "tcp" and var transport)
        {
            throw new ConnectionFileException(path, $"the transport '{transport}' is not spoken here, only tcp");
        }

        if (Text(content, "signature_scheme", path, SignatureScheme) is not SignatureScheme and var scheme)
        {
            throw new ConnectionFileException(path, $"the signature scheme '{scheme}' is not spoken here, only {SignatureScheme}");
        }

        return new ConnectionFile
        {
            Address = AddressOf(Text(content, "ip", path, "127.0.0.1"), path),
            ShellPort = Port(content, "shell_port", path),
            ControlPort = Port(content, "control_port", path),
            IopubPort = Port(content, "iopub_port", path),
            StdinPort = Port(content, "stdin_port", path),
            HeartbeatPort = Port(content, "hb_port", path),
            Key = Text(content, "key", path, ""),
        };
    }

    private static IPAddress AddressOf(string ip, string path)
    {
        if (ip is "*")
        {
            return IPAddress.Any;
        }

        try
        {
            return IPAddress.TryParse(ip, out var address)
                ? address
                : Dns.GetHostAddresses(ip).OrderBy(static found => found.AddressFamily == AddressFamily.InterNetwork ? 0 : 1).First();
        }
        catch (Exception error) when (error is SocketException or ArgumentException or InvalidOperationException)
        {
            throw new ConnectionFileException(path, $"'{ip}' is no address of this machine", error);
        }
    }

    private static string Text(JsonObject content, string name, string path, string otherwise) => content[name] switch
    {
        null => otherwise,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => throw new ConnectionFileException(path, $"\"{name}\" is not a text"),
    };

    private static int Port(JsonObject content, string name, string path) =>
        content[name] is JsonValue value && value.TryGetValue<int>(out var port) && port is >= 0 and <= IPEndPoint.MaxPort
            ? port
            : throw new ConnectionFileException(path, $"\"{name}\" is not a port");
}
