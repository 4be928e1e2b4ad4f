namespace MediaCourse.Executor.Output;

/// <summary>What <c>Console.In</c> is in a cell: there is nobody to answer.</summary>
internal sealed class NoInput : TextReader
{
    private const string Reason =
        "A cell cannot ask for input here. Put the value into a variable instead, such as: var answer = \"yes\";";

    public override int Peek() => throw new InvalidOperationException(Reason);

    public override int Read() => throw new InvalidOperationException(Reason);

    public override int Read(char[] buffer, int index, int count) => throw new InvalidOperationException(Reason);

    public override string? ReadLine() => throw new InvalidOperationException(Reason);

    public override string ReadToEnd() => throw new InvalidOperationException(Reason);
}
