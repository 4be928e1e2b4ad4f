using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Kernel.Editor;
using MediaCourse.Kernel.Rpc;

namespace MediaCourse.Kernel.Tests.Editor;

/// <summary>What comes over the wire may be anything: the host answers, or ends with one line that says why.</summary>
public sealed class WireTests
{
    [Fact]
    public async Task An_unknown_method_is_answered_by_its_number()
    {
        await using var editor = await EditorClient.GreetedAsync();

        Assert.Equal(-32601, await editor.ErrorAsync("notebook/burn"));
    }

    [Fact]
    public async Task Nothing_comes_before_the_greeting()
    {
        await using var editor = EditorClient.Connect();

        Assert.Equal(-32002, await editor.ErrorAsync("notebook/open", ("notebook", "a"), ("folder", "/")));
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,""", -32700)]
    [InlineData("", -32700)]
    [InlineData("""{"jsonrpc":"2.0","jsonrpc":"2.0","id":1,"method":"initialize"}""", -32700)]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"initialize"}]""", -32600)]
    [InlineData("""{"id":1,"method":"initialize"}""", -32600)]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"initialize"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"initialize"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"initialize"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":[1]}""", -32602)]
    public async Task What_is_no_request_is_refused_and_the_next_one_answered(string content, int error)
    {
        await using var editor = EditorClient.Connect();

        editor.Send(content);

        await editor.ResultAsync("initialize");
        Assert.Equal(error, EditorClient.ErrorIn(Assert.Single(editor.Strays)));
    }

    [Fact]
    public async Task Json_that_is_nested_without_end_is_refused()
    {
        await using var editor = EditorClient.Connect();

        editor.Send(new string('[', 1_000_000));

        await editor.ResultAsync("initialize");
        Assert.Equal(-32700, EditorClient.ErrorIn(Assert.Single(editor.Strays)));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("Content-Length: -1\r\n\r\n")]
    [InlineData("Content-Length: 2000000000\r\n\r\n")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("Content-Length: 0x10\r\n\r\n")]
    [InlineData("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Length: 2\r\nX: y\r\n\r\n{}")]
    [InlineData("Content-Length: 20\r\n\r\n{}")]
    [InlineData("Content-Len")]
    public async Task A_broken_frame_ends_the_host_with_one_line(string text)
    {
        await using var editor = EditorClient.Connect();

        editor.SendBytes(Encoding.ASCII.GetBytes(text));
        editor.HangUp();

        var error = await Assert.ThrowsAsync<FrameException>(() => editor.Host);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task Headers_without_an_end_are_not_kept()
    {
        await using var editor = EditorClient.Connect();

        editor.SendBytes(new byte[8 << 10]);

        await Assert.ThrowsAsync<FrameException>(() => editor.Host);
    }

    [Fact]
    public async Task A_message_may_come_byte_by_byte_and_with_a_type()
    {
        await using var editor = EditorClient.Connect();
        const string Content = """{"jsonrpc":"2.0","id":"ä","method":"initialize"}""";
        var bytes = Encoding.UTF8.GetBytes($"content-length: {Encoding.UTF8.GetByteCount(Content)}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{Content}");

        foreach (var one in bytes)
        {
            editor.SendBytes([one]);
        }

        await editor.ResultAsync("shutdown");
        Assert.Equal("ä", (string?)Assert.Single(editor.Strays)["id"]);
    }

    [Fact]
    public void Random_bytes_never_bring_anything_but_the_known_end() => Prop.ForAll<byte[]>(bytes =>
    {
        using var input = new MemoryStream([.. "Content-Length: 2\r\n\r\n{}"u8, .. bytes]);
        using var output = new MemoryStream();
        try
        {
            EditorHost.RunAsync(input, output, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (FrameException)
        {
            // The end that is expected of bytes that are no frame.
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Random_parameters_never_bring_anything_but_an_answer()
    {
        await using var editor = await EditorClient.GreetedAsync();
        await editor.OpenAsync(Path.GetTempPath());
        string[] methods = ["notebook/open", "notebook/variables", "cell/execute", "cell/complete", "cell/hover", "cell/diagnose", "initialize", "$/x"];
        var values = Gen.OneOf(
            Gen.Elements<object?>(null, true, -1, 1e300, "", "a", "/", "\ud800", new JsonArray(1), new JsonObject { ["a"] = 1 }).Select(value => value is JsonNode node ? node.DeepClone() : JsonValue.Create(value)),
            ArbMap.Default.GeneratorFor<string>().Select(text => (JsonNode?)text));
        var calls = from method in Gen.Elements(methods)
                    from names in Gen.SubListOf("notebook", "folder", "run", "number", "position", "before")
                    from given in values.ListOf(names.Count)
                    select (method, names.Zip(given, (name, value) => (name, value?.DeepClone())).ToArray());

        foreach (var (method, parameters) in calls.Sample(200))
        {
            Assert.InRange(EditorClient.ErrorIn(await editor.CallAsync(method, parameters)), -33000, 0);
        }
    }

    [Fact]
    public async Task More_requests_than_can_be_kept_are_refused_and_the_host_goes_on()
    {
        await using var editor = await EditorClient.GreetedAsync();
        await editor.OpenAsync(Path.GetTempPath());
        var loop = editor.Begin("cell/execute", Cell("""Console.WriteLine("looping"); while (true) { }"""));
        await editor.WaitForAsync("looping");

        var waiting = Enumerable.Range(0, 400).Select(_ => editor.Begin("cell/execute", Cell("1")).Answer).ToList();
        var refused = await Task.WhenAll(waiting.Skip(300)).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.All(refused, answer => Assert.Equal(-32000, EditorClient.ErrorIn(answer)));
        await editor.ResultAsync("notebook/close", ("notebook", "a"));
        await Task.WhenAll([loop.Answer, .. waiting]).WaitAsync(TimeSpan.FromSeconds(60));
        await editor.ResultAsync("initialize");
    }

    private static JsonObject Cell(string code) => new() { ["notebook"] = "a", ["run"] = "1", ["code"] = code, ["number"] = 1 };
}
