using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using MediaCourse.Tests;

namespace MediaCourse.Kernel.Tests.Editor;

/// <summary>An editor runs the cells of its notebooks.</summary>
public sealed class EditorHostTests
{
    [Fact]
    public async Task A_cell_shows_what_it_writes_and_its_value()
    {
        await using var editor = await OpenedAsync();

        Assert.Equal("Succeeded", await editor.RunAsync("Console.Write(\"Grüße 👋\"); 1 + 1"));

        Assert.Equal("Grüße 👋", string.Concat(editor.Told("cell/stream").Select(told => (string?)told["text"])));
        Assert.Equal("2", (string?)Assert.Single(editor.Told("cell/result"))["data"]!["text/plain"]);
    }

    [Fact]
    public async Task Lessons_find_the_files_beside_them()
    {
        await using var editor = await OpenedAsync(Repository.Notebooks);

        Assert.Equal("Succeeded", await editor.RunAsync("#load \"setup.csx\""));
        Assert.Equal("Succeeded", await editor.RunAsync("Corpus.Load()", 2));
    }

    [Theory]
    [InlineData("notebook/interrupt")]
    [InlineData("$/cancelRequest")]
    public async Task An_endless_loop_is_stopped_and_the_variables_are_kept(string how)
    {
        await using var editor = await OpenedAsync();
        await editor.RunAsync("var kept = 42;");
        var cell = new JsonObject { ["notebook"] = "a", ["run"] = "2", ["code"] = "Console.Write(\"looping\"); while (true) { }", ["number"] = 2 };
        var (id, answer) = editor.Begin("cell/execute", cell);
        await editor.WaitForAsync("looping");

        editor.Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = how, ["params"] = new JsonObject { ["notebook"] = "a", ["id"] = id } }.ToJsonString());

        Assert.Equal("Interrupted", (string?)(await answer.WaitAsync(TimeSpan.FromSeconds(30)))["result"]!["status"]);
        await editor.RunAsync("kept", 3);
        Assert.Equal("42", (string?)Assert.Single(editor.Told("cell/result", 3))["data"]!["text/plain"]);
    }

    [Theory]
    [InlineData("var x = 1;\nint y = \"a\";", 2, 9)]
    [InlineData("var x = 1;\n\nthrow new InvalidOperationException();", 3, null)]
    public async Task An_error_names_its_line(string code, int line, int? column)
    {
        await using var editor = await OpenedAsync();

        await editor.RunAsync(code);

        var error = Assert.Single(editor.Told("cell/error"));
        Assert.Equal(line, (int?)error["line"]);
        Assert.Equal(column, (int?)error["column"]);
    }

    [Fact]
    public async Task A_cell_asks_the_user()
    {
        await using var editor = await OpenedAsync();
        editor.Answer = "Ada";

        await editor.RunAsync("\"Hello \" + Console.ReadLine()");

        Assert.Equal("Hello Ada", (string?)Assert.Single(editor.Told("cell/result"))["data"]!["text/plain"]);
    }

    [Fact]
    public async Task A_crash_is_told_and_the_next_cell_runs()
    {
        await using var editor = await OpenedAsync();

        var crash = await editor.ResultAsync("cell/execute", ("notebook", "a"), ("run", "1"), ("code", "Environment.Exit(3);"), ("number", 1));

        Assert.Equal("Crashed", (string?)crash!["status"]);
        Assert.True((bool)crash["variablesLost"]!);
        Assert.Equal("Succeeded", await editor.RunAsync("1", 2));
    }

    [Fact]
    public async Task Completion_hover_and_diagnostics_know_the_cells_that_have_not_run()
    {
        await using var editor = await OpenedAsync();
        (string, JsonNode?)[] Place(string code, int position) => [("notebook", "a"), ("code", code), ("position", position), ("before", new JsonArray("/// <summary>x</summary>\nvar words = new List<string>();"))];

        var list = await editor.ResultAsync("cell/complete", Place("words.Cou", 9));
        var hover = await editor.ResultAsync("cell/hover", Place("words.Count", 8));
        var wrong = await editor.ResultAsync("cell/diagnose", Place("words.\nLenght", 0));

        Assert.Contains("Count", list!["items"]!.AsArray().Select(item => (string?)item!["text"]));
        Assert.Equal(6, (int?)list["start"]);
        Assert.Contains("int List<string>.Count", (string?)hover!["markdown"], StringComparison.Ordinal);
        Assert.Equal(2, (int?)Assert.Single(wrong!.AsArray())!["line"]);
        Assert.Empty((await editor.ResultAsync("cell/diagnose", Place("words.Count", 0)))!.AsArray());
    }

    [Fact]
    public async Task Variables_are_listed_as_a_next_cell_would_see_them()
    {
        await using var editor = await OpenedAsync();
        await editor.RunAsync("var hidden = 1; var list = new List<int> { 1, 2 }; string none = null; record P(int X); var @class = new P(3);");
        await editor.RunAsync("var hidden = \"two\\nlines\"; class Odd { public override string ToString() => throw new Exception(); } var odd = new Odd();", 2);

        var variables = (await editor.ResultAsync("notebook/variables", ("notebook", "a")))!.AsArray();

        Assert.Equal(
            ["list: List<int> = 2 items", "none: string = null", "class: P = P { X = 3 }", "hidden: string = \"two lines\"", "odd: Odd = Exception"],
            variables.Select(variable => $"{variable!["name"]}: {variable["type"]} = {variable["value"]}"));
    }

    [Fact]
    public async Task A_restart_forgets_what_a_notebook_has_set_and_no_other_ones()
    {
        await using var editor = await OpenedAsync();
        await editor.OpenAsync(Path.GetTempPath(), "b");
        await editor.RunAsync("var x = 1;");
        await editor.RunAsync("var x = 2;", 1, "b");

        await editor.ResultAsync("notebook/restart", ("notebook", "a"));

        Assert.Equal("NotCompiled", await editor.RunAsync("x", 1));
        Assert.Equal("Succeeded", await editor.RunAsync("x", 2, "b"));
    }

    [Fact]
    public async Task What_is_not_open_or_no_folder_is_refused()
    {
        await using var editor = await EditorClient.GreetedAsync();

        Assert.Equal(-32602, await editor.ErrorAsync("notebook/open", ("notebook", "a"), ("folder", "not/absolute")));
        Assert.Equal(-32602, await editor.ErrorAsync("notebook/variables", ("notebook", "a")));
        Assert.Equal(-32602, await editor.ErrorAsync("cell/execute"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("Console.Write(\"looping\"); while (true) { }")]
    public async Task The_command_ends_with_its_editor_and_leaves_no_process(string code)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mediacourse.dll"), "kernel", "editor"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        await using var editor = new EditorClient(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, process.WaitForExitAsync());
        await editor.ResultAsync("initialize");
        await editor.OpenAsync(Path.GetTempPath());
        await editor.RunAsync("Environment.ProcessId");
        var executor = int.Parse((string)Assert.Single(editor.Told("cell/result"))["data"]!["text/plain"]!, CultureInfo.InvariantCulture);
        _ = editor.Begin("cell/execute", new JsonObject { ["notebook"] = "a", ["run"] = "2", ["code"] = code, ["number"] = 2 });
        await editor.WaitForAsync(code == "1" ? "cell/result" : "looping");

        editor.HangUp();

        await editor.Host.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(0, process.ExitCode);
        Assert.DoesNotContain(Process.GetProcesses(), other => other.Id == executor);
    }

    private static async Task<EditorClient> OpenedAsync(string? folder = null)
    {
        var editor = await EditorClient.GreetedAsync();
        await editor.OpenAsync(folder ?? Path.GetTempPath());
        return editor;
    }
}
