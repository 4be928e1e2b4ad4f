namespace MediaCourse.Executor.Output;

/// <summary>The console as cells have it.</summary>
internal sealed class CellConsole(CellOutput output, CellInput input)
{
    private readonly TextWriter _out = TextWriter.Synchronized(new CellWriter(output, isError: false));
    private readonly TextWriter _error = TextWriter.Synchronized(new CellWriter(output, isError: true));

    /// <summary>Puts the writers in place, also where an earlier cell put its own there and did not take them back.</summary>
    public void Attach()
    {
        if (Console.Out != _out || Console.Error != _error)
        {
            Console.SetOut(_out);
            Console.SetError(_error);
            Console.SetIn(input);
        }
    }
}
