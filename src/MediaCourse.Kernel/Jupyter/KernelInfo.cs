using System.Reflection;
using System.Text.Json.Nodes;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>Who this kernel is.</summary>
internal static class KernelInfo
{
    public const string Implementation = "mediacourse";

    private static readonly string Version =
        typeof(KernelInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    public static JsonObject Reply()
    {
        var reply = Replies.Ok();
        reply["protocol_version"] = MessageCodec.ProtocolVersion;
        reply["implementation"] = Implementation;
        reply["implementation_version"] = Version;
        reply["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
        };
        reply["banner"] = $"MediaCourse {Version}: C# 14 on .NET {Environment.Version}";
        reply["debugger"] = false;
        reply["supported_features"] = new JsonArray();
        reply["help_links"] = new JsonArray(
            new JsonObject { ["text"] = "C#", ["url"] = "https://learn.microsoft.com/dotnet/csharp/" });
        return reply;
    }
}
