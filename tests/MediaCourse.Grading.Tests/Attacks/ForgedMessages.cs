namespace MediaCourse.Grading.Tests.Attacks;

/// <summary>C# of a hand-in that reaches through the executor's private parts for the wire, and speaks on it.</summary>
internal static class ForgedMessages
{
    private const string Reach = """
        const System.Reflection.BindingFlags Any = System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static;
        var surface = AppDomain.CurrentDomain.GetAssemblies().First(a => a.GetName().Name == "MediaCourse.Executor").GetType("MediaCourse.Executor.Surface.CellSurface");
        var notebook = surface.GetField("s_notebook", Any).GetValue(null);
        var output = notebook.GetType().GetFields(Any).Select(f => f.GetValue(notebook)).First(v => v.GetType().Name == "CellOutput");
        var sender = output.GetType().GetFields(Any).Select(f => f.GetValue(output)).First(v => v.GetType().Name == "FrameSender");
        void SendBytes(byte[] bytes) => sender.GetType().GetMethod("Send").Invoke(sender, [new ReadOnlyMemory<byte>(bytes)]);
        void Send(byte kind, byte[] payload) => SendBytes([.. BitConverter.GetBytes(payload.Length), kind, .. payload]);
        byte[] Text(string text) => [.. BitConverter.GetBytes(System.Text.Encoding.UTF8.GetByteCount(text)), .. System.Text.Encoding.UTF8.GetBytes(text)];

        """;

    /// <summary>Says again and again, for each cell that may come, that its value is this text, and that it has ended well.</summary>
    public static string Flood(string escapedValue) => Reach + $$"""
        new System.Threading.Thread(() =>
        {
            for (var cell = 0; cell < 100_000; cell++)
            {
                Send(18, [2, 0, 1, 0, 0, 0, .. Text("text/plain"), 0, .. Text("{{escapedValue}}")]);
                Send(19, [.. BitConverter.GetBytes(cell % 12), 0, 0]);
            }
        }) { IsBackground = true }.Start();
        """;

    /// <summary>Says one thing.</summary>
    public static string Once(string statement) => Reach + statement;
}
