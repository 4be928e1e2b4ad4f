using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaCourse.Kernel.Kernelspecs;

/// <summary>A kernelspec: the folder in which Jupyter finds how a kernel is started.</summary>
/// <param name="Name">Name of the folder.</param>
/// <param name="Folder">The folder, absolute.</param>
/// <param name="DisplayName">What users see.</param>
/// <param name="Command">The command that starts the kernel, and its arguments.</param>
public sealed record Kernelspec(string Name, string Folder, string DisplayName, ImmutableArray<string> Command)
{
    /// <summary>The file in its folder.</summary>
    public const string FileName = "kernel.json";

    /// <summary>Stands for the connection file among the arguments.</summary>
    public const string ConnectionFile = "{connection_file}";

    private const string Program = "mediacourse";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether it starts the <c>mediacourse</c> command's kernel.</summary>
    public bool IsOurs => Command is [.., "kernel", "jupyter", ConnectionFile]
        && Command.Take(Command.Length - 3).Any(static word => FileNameOf(word) is Program or Program + ".exe" or Program + ".dll");

    /// <summary>Reads a kernelspec, or gives null where the folder holds none.</summary>
    /// <param name="folder">Its folder.</param>
    public static Kernelspec? Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, FileName))) as JsonObject;
            var command = json?["argv"] is JsonArray words ? words.Select(static word => word?.GetValue<string>() ?? "") : [];
            return json is null ? null : new Kernelspec(Path.GetFileName(folder), folder, json["display_name"]?.GetValue<string>() ?? "", [.. command]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The text of its file.</summary>
    /// <param name="environment">Variables that the kernel needs beside those of the client.</param>
    public string ToJson(IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var json = new JsonObject
        {
            ["argv"] = new JsonArray([.. Command.Select(static word => (JsonNode)word)]),
            ["display_name"] = DisplayName,
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["metadata"] = new JsonObject { ["debugger"] = false },
        };
        if (environment.Count > 0)
        {
            json["env"] = new JsonObject(environment.Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        }

        return json.ToJsonString(Indented) + "\n";
    }

    /// <summary>The last part of a path of any system.</summary>
    private static string FileNameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
