using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaCourse.Cli.Tests;

public sealed class RunCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("run-command-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_lessons_outputs_are_what_the_code_gives_now()
    {
        var run = await MediaCourseCommand.RunAsync(["run", "--check", "notebooks"]);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("ok      " + Path.Combine("notebooks", "01-meet-the-sources.ipynb"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_is_run_into_a_copy_and_left_alone_itself()
    {
        var notebook = Write("a.ipynb", "var x = 20;\nx + 1", "x * 2");
        var before = await File.ReadAllBytesAsync(notebook);

        var run = await Run("a.ipynb");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal(before, await File.ReadAllBytesAsync(notebook));
        Assert.Equal(["21", "40"], Results(Path.Combine(_folder, "artifacts", "run", "a.ipynb")));
        Assert.True(File.Exists(Path.Combine(_folder, "artifacts", "run", "a.html")));
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        Write("a.ipynb", "display(new { one = 1 });\nConsole.WriteLine(\"two\");\nnew[] { 3, 4 }");

        await Run("a.ipynb", "--output", "first");
        await Run("a.ipynb", "--output", "second");

        foreach (var file in (string[])["a.ipynb", "a.html", "index.html"])
        {
            Assert.Equal(
                await File.ReadAllTextAsync(Path.Combine(_folder, "first", file)),
                await File.ReadAllTextAsync(Path.Combine(_folder, "second", file)));
        }
    }

    [Fact]
    public async Task In_place_writes_the_outputs_into_the_notebook_and_then_the_check_finds_nothing()
    {
        var notebook = Write("a.ipynb", "6 * 7");

        Assert.Equal(0, (await Run("a.ipynb", "--in-place")).ExitCode);

        Assert.Equal(["42"], Results(notebook));
        Assert.Equal(0, (await Run("a.ipynb", "--check")).ExitCode);
        Assert.False(Directory.Exists(Path.Combine(_folder, "artifacts")));
    }

    [Fact]
    public async Task The_check_shows_what_differs_and_writes_nothing()
    {
        var notebook = Write("a.ipynb", "6 * 7");
        await Run("a.ipynb", "--in-place");
        var stored = (await File.ReadAllTextAsync(notebook)).Replace("42", "41", StringComparison.Ordinal);
        await File.WriteAllTextAsync(notebook, stored);

        var run = await Run("a.ipynb", "--check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("- 41", run.Output, StringComparison.Ordinal);
        Assert.Contains("+ 42", run.Output, StringComparison.Ordinal);
        Assert.Equal(stored, await File.ReadAllTextAsync(notebook));
    }

    [Fact]
    public async Task A_failed_cell_stops_its_notebook_and_no_other()
    {
        Write("a.ipynb", "1", "int.Parse(\"x\")", "3");
        Write("b.ipynb", "4");

        var run = await Run(".");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["1"], Results(Path.Combine(_folder, "artifacts", "run", "a.ipynb")));
        Assert.Equal(["4"], Results(Path.Combine(_folder, "artifacts", "run", "b.ipynb")));
    }

    [Fact]
    public async Task Keep_going_runs_the_cells_behind_a_failed_one()
    {
        Write("a.ipynb", "1", "int.Parse(\"x\")", "3");

        var run = await Run("a.ipynb", "--keep-going");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["1", "3"], Results(Path.Combine(_folder, "artifacts", "run", "a.ipynb")));
    }

    [Fact]
    public async Task A_cell_past_its_time_limit_fails_and_keeps_the_variables()
    {
        Write("a.ipynb", "var kept = 5;", "while (true) { }", "kept");

        var run = await Run("a.ipynb", "--timeout", "1", "--keep-going", "--json");

        var cells = JsonNode.Parse(run.Output)!["notebooks"]![0]!["cells"]!;
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("timed out", cells[1]!["status"]!.GetValue<string>());
        Assert.False(cells[1]!["variables_lost"]!.GetValue<bool>());
        Assert.Equal("succeeded", cells[2]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_summary_as_JSON_names_each_cell_with_its_time_and_error()
    {
        Write("a.ipynb", "1", "nothing");

        var run = await Run("a.ipynb", "--json");

        var notebook = JsonNode.Parse(run.Output)!["notebooks"]![0]!;
        Assert.Equal("failed", notebook["status"]!.GetValue<string>());
        Assert.True(notebook["cells"]![0]!["elapsed_ms"]!.GetValue<double>() > 0);
        Assert.Equal("not compiled", notebook["cells"]![1]!["status"]!.GetValue<string>());
        Assert.Contains("nothing", notebook["cells"]![1]!["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.ipynb", "no such file or folder")]
    [InlineData("broken.ipynb", "broken.ipynb")]
    [InlineData("python.ipynb", "python notebook")]
    public async Task A_notebook_that_cannot_be_run_gets_one_clear_line(string name, string words)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "broken.ipynb"), "{ \"cells\": [");
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "python.ipynb"),
            """{"cells":[],"metadata":{"language_info":{"name":"python"}},"nbformat":4,"nbformat_minor":5}""");

        var run = await Run(name);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_cannot_be_read_does_not_keep_another_from_running()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "broken.ipynb"), "{ \"cells\": [");
        Write("sound.ipynb", "4");

        var run = await Run(".");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["4"], Results(Path.Combine(_folder, "artifacts", "run", "sound.ipynb")));
    }

    [Fact]
    public async Task Without_the_tool_that_is_to_run_the_cells_there_is_one_line_and_nothing_is_run()
    {
        Write("a.ipynb", "1");
        Write("b.ipynb", "2");

        var run = await MediaCourseCommand.RunAsync(["run", ".", "--kernel", "dotnet-interactive"], _folder, ("PATH", _folder), ("HOME", _folder), ("USERPROFILE", _folder));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("mediacourse: dotnet-interactive is not installed: 'dotnet tool install --global Microsoft.dotnet-interactive'", run.ErrorLine, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.False(Directory.Exists(Path.Combine(_folder, "artifacts")));
    }

    [Theory]
    [InlineData("--timeout", "0")]
    [InlineData("--timeout", "soon")]
    [InlineData("--jobs", "0")]
    [InlineData("--in-place", "--check")]
    [InlineData("--colour", "red")]
    public async Task Bad_usage_gets_one_line_and_runs_nothing(string option, string value)
    {
        Write("a.ipynb", "1");

        var run = await Run("a.ipynb", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("mediacourse: ", run.ErrorLine, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    private Task<CommandRun> Run(params string[] arguments) => MediaCourseCommand.RunAsync(["run", .. arguments], _folder);

    private string Write(string name, params string[] cells)
    {
        var path = Path.Combine(_folder, name);
        var notebook = new
        {
            cells = cells.Select((source, index) => new
            {
                cell_type = "code",
                id = $"cell-{index}",
                metadata = new { },
                source,
                execution_count = (int?)null,
                outputs = Array.Empty<object>(),
            }),
            metadata = new { language_info = new { name = "C#" } },
            nbformat = 4,
            nbformat_minor = 5,
        };
        File.WriteAllText(path, JsonSerializer.Serialize(notebook));
        return path;
    }

    private static IEnumerable<string> Results(string notebook) =>
        from cell in JsonNode.Parse(File.ReadAllText(notebook))!["cells"]!.AsArray()
        from output in cell!["outputs"]!.AsArray()
        where output!["output_type"]!.GetValue<string>() == "execute_result"
        let text = output["data"]!["text/plain"]!
        select text is JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : text.GetValue<string>();
}
