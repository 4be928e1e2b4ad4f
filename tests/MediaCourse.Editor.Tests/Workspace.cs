using System.Text.Json.Nodes;
using MediaCourse.Tests;

namespace MediaCourse.Editor.Tests;

/// <summary>A student's folder: the lessons, the library and the texts, in a place that goes with the test.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("workspace-").FullName;

    public Workspace()
        : this(Repository.Notebooks) => Copy(Repository.Seeds, Path.Combine(_root, "seeds"));

    /// <summary>The files of another folder.</summary>
    public Workspace(string folder)
    {
        Folder = Path.Combine(_root, Path.GetFileName(folder));
        Copy(folder, Folder);
    }

    /// <summary>The folder that VS Code opens.</summary>
    public string Folder { get; }

    /// <summary>Writes a notebook of code cells.</summary>
    public string Notebook(string name, params string[] cells)
    {
        var notebook = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select((source, index) => (JsonNode)new JsonObject
            {
                ["cell_type"] = "code",
                ["execution_count"] = null,
                ["id"] = $"cell-{index}",
                ["metadata"] = new JsonObject(),
                ["outputs"] = new JsonArray(),
                ["source"] = source,
            })]),
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" }, ["language_info"] = new JsonObject { ["name"] = "C#" } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        File.WriteAllText(Path.Combine(Folder, name), notebook.ToJsonString());
        return name;
    }

    /// <summary>A notebook as it is saved.</summary>
    public JsonArray Cells(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name)))!["cells"]!.AsArray();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    public static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
