using System.Text.Json.Nodes;
using MediaCourse.Tests;

namespace MediaCourse.Editor.Tests;

/// <summary>A student's folder: the lessons, the library and the texts, in a place that goes with the test.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("workspace-").FullName;

    public Workspace()
        : this(Repository.Notebooks) => Repository.Copy(Repository.Seeds, Path.Combine(_root, "seeds"));

    /// <summary>The files of another folder.</summary>
    public Workspace(string folder)
    {
        Folder = Path.Combine(_root, Path.GetFileName(folder));
        Repository.Copy(folder, Folder);
    }

    /// <summary>The folder that VS Code opens.</summary>
    public string Folder { get; }

    /// <summary>Writes a notebook of code cells.</summary>
    public string Notebook(string name, params string[] cells) => Write(name, ".net-csharp", ".NET (C#)", "C#", cells);

    /// <summary>Writes a notebook of Python cells, which is none of the extension's business.</summary>
    public string PythonNotebook(string name, params string[] cells) => Write(name, "python3", "Python 3", "python", cells);

    /// <summary>A notebook as it is saved.</summary>
    public JsonArray Cells(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name)))!["cells"]!.AsArray();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Write(string name, string kernel, string title, string language, string[] cells)
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
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["display_name"] = title, ["language"] = language, ["name"] = kernel }, ["language_info"] = new JsonObject { ["name"] = language } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        File.WriteAllText(Path.Combine(Folder, name), notebook.ToJsonString());
        return name;
    }
}
