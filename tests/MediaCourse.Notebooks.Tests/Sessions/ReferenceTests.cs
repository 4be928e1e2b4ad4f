using MediaCourse.Notebooks.Sessions;
using MediaCourse.Notebooks.Tests.Packages;

namespace MediaCourse.Notebooks.Tests.Sessions;

public sealed class ReferenceTests
{
    [Fact]
    public async Task Global_usings_and_references_of_a_loaded_setup_reach_all_later_cells()
    {
        await using var session = await SessionRecording.StartAsync();
        Write(session, "setup.csx", "#r \"lib/MediaCourse.Library.dll\"\nglobal using MediaCourse.Text;\nglobal using System.Text.RegularExpressions;\nglobal using static System.Math;\n");

        (await session.RunAsync("#load \"setup.csx\"")).Succeeded();

        Assert.Equal("3", (await session.RunAsync("new TextSpan(2, 5).Length")).Succeeded().Value);
        Assert.Equal("True", (await session.RunAsync("Regex.IsMatch(\"a1\", \"[0-9]\") && Sqrt(4) == 2")).Succeeded().Value);
    }

    [Fact]
    public async Task The_course_library_is_the_hosts_own_wherever_the_reference_points()
    {
        await using var session = await SessionRecording.StartAsync();
        Write(session, "lib/MediaCourse.Library.dll", "this is no library");

        var location = (await session.RunAsync("#r \"lib/MediaCourse.Library.dll\"\n#r \"../elsewhere/mediacourse.DLL\"\ntypeof(MediaCourse.Text.TextSpan).Assembly.Location")).Succeeded();

        Assert.Equal(typeof(MediaCourse.Text.TextSpan).Assembly.Location, location.Value);
    }

    [Fact]
    public async Task A_library_is_found_beside_the_notebook_and_its_own_references_beside_it()
    {
        await using var session = await SessionRecording.StartAsync();
        Directory.CreateDirectory(Path.Combine(session.Folder, "lib"));
        File.Copy(typeof(Markdig.Markdown).Assembly.Location, Path.Combine(session.Folder, "lib", "Markdig.dll"));

        (await session.RunAsync("#r \"lib/Markdig.dll\"")).Succeeded();

        Assert.Equal("<p>a</p>\n", (await session.RunAsync("using Markdig;\nMarkdown.ToHtml(\"a\")")).Succeeded().Value);
    }

    [Fact]
    public async Task A_framework_assembly_may_be_named_without_a_path()
    {
        await using var session = await SessionRecording.StartAsync();

        Assert.Equal("1", (await session.RunAsync("#r \"System.Text.Json\"\nSystem.Text.Json.JsonSerializer.Serialize(1)")).Succeeded().Value);
    }

    [Fact]
    public async Task Cells_that_begin_with_the_core_of_the_framework_go_on_with_all_of_it()
    {
        await using var session = await SessionRecording.StartAsync();
        (await session.RunAsync("record Word(string Text, List<int> Lines);\nvar words = new Dictionary<string, Word> { [\"a\"] = new(\"a\", [1, 2]) };\nvar query = words.Values.Where(w => w.Lines.Count > 1);\nvar link = new Uri(\"https://example.org/\");")).Succeeded();

        var cell = (await session.RunAsync("using System.Text.Json;\nusing System.Net.Http;\nusing System.Xml.Linq;\nvar client = new HttpClient { BaseAddress = link };\nwords[\"b\"] = new Word(\"b\", words[\"a\"].Lines.ToList());\nforeach (var word in query) { word.Lines.Add(3); }\nJsonSerializer.Serialize(query) + new XElement(\"x\") + client.BaseAddress")).Succeeded();

        Assert.Equal("""[{"Text":"a","Lines":[1,2,3]},{"Text":"b","Lines":[1,2,3]}]<x />https://example.org/""", cell.Value);
        Assert.Equal("2", (await session.RunAsync("words.Count")).Succeeded().Value);
    }

    [Fact]
    public async Task Loads_are_relative_to_the_loading_file_and_bring_their_definitions()
    {
        await using var session = await SessionRecording.StartAsync();
        Write(session, "tools/outer.csx", "#load \"inner.csx\"\nint Outer() => Inner() + 1;");
        Write(session, "tools/inner.csx", "int Inner() { return 41; }");

        (await session.RunAsync("#load \"tools/outer.csx\"\nvar answer = Outer();")).Succeeded();

        Assert.Equal("42", (await session.RunAsync("answer")).Succeeded().Value);
    }

    [Fact]
    public async Task Errors_in_a_loaded_file_name_the_file_and_its_line()
    {
        await using var session = await SessionRecording.StartAsync();
        Write(session, "broken.csx", "// one\nvar x = while;\n");
        Write(session, "throws.csx", "// one\n\nvoid Fail() { while (true) { throw new InvalidOperationException(\"no\"); } }\n");

        var broken = await session.RunAsync("#load \"broken.csx\"");
        (await session.RunAsync("#load \"throws.csx\"")).Succeeded();
        var thrown = await session.RunAsync("Fail();");

        Assert.StartsWith("broken.csx, line 2, column 9:", broken.Error.Message, StringComparison.Ordinal);
        Assert.Contains("   in Fail, throws.csx, line 3\n   in cell 3, line 1", thrown.Traceback, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#r \"lib/nothing.dll\"\n1", "There is no file 'lib/nothing.dll' for #r.")]
    [InlineData("#load \"nothing.csx\"", "There is no file 'nothing.csx' for #load.")]
    [InlineData("#r \"broken.dll\"\n1", "'broken.dll' is no .NET library.")]
    [InlineData("var x = 1;\n#load \"setup.csx\"", "#r and #load lines have to be at the top of the cell")]
    public async Task A_reference_that_leads_nowhere_is_explained(string code, string message)
    {
        await using var session = await SessionRecording.StartAsync();
        Write(session, "broken.dll", "no library");

        var cell = await session.RunAsync(code);

        Assert.Equal(CellStatus.NotCompiled, cell.Status);
        Assert.Contains(message, cell.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_of_a_feed_can_be_used_by_the_cell_and_by_later_ones()
    {
        using var feed = new LocalFeed().Add("Frames", "1.2.0");
        await using var session = await SessionRecording.StartAsync(options => options with { Folder = feed.Notebook });

        (await session.RunAsync("#r \"nuget: Frames, 1.2.0\"")).Succeeded();

        // The feed's packages hold this assembly.
        var cell = (await session.RunAsync("typeof(MediaCourse.Notebooks.Tests.Packages.PackageRequestTests).Assembly.Location")).Succeeded();
        Assert.Equal(Path.Combine(feed.Installed, "frames", "1.2.0", "lib", "net8.0", "Frames.dll"), cell.Value);
    }

    [Fact]
    public async Task Everything_that_a_package_brings_can_be_used_in_its_cell_and_in_later_ones()
    {
        using var feed = new LocalFeed()
            .Add("Pages", "1.0.0", library: typeof(DiffPlex.Differ).Assembly.Location)
            .Add("Frames", "1.2.0", needs: ("Pages", "1.0.0"));
        await using var session = await SessionRecording.StartAsync(options => options with { Folder = feed.Notebook });

        var cell = (await session.RunAsync("#r \"nuget: Frames, 1.2.0\"\nusing DiffPlex;\nvar differ = new Differ();\ntypeof(MediaCourse.Notebooks.Tests.Packages.PackageRequestTests).Name")).Succeeded();
        var later = (await session.RunAsync("var another = new System.Text.RegularExpressions.Regex(\"a\"); differ.GetType() == typeof(Differ)")).Succeeded();

        Assert.Equal("PackageRequestTests", cell.Value);
        Assert.Equal("True", later.Value);
    }

    [Fact]
    public async Task A_package_that_cannot_be_had_is_explained_and_the_session_goes_on()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = await session.RunAsync("#r \"nuget: MediaCourse.Has.No.Such.Package, 1.0.0\"\n1");

        Assert.Equal(CellStatus.NotCompiled, cell.Status);
        Assert.Equal("PackageNotFound", cell.Error.Name);
        Assert.Equal("2", (await session.RunAsync("1 + 1")).Succeeded().Value);
    }

    private static void Write(SessionRecording session, string path, string text)
    {
        var file = Path.Combine(session.Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
