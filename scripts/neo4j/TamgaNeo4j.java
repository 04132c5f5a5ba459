import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs Neo4j Community in this process, with Bolt on the loopback interface only.
 *
 * Arguments: HOME (data, logs), PORT, CONF. The first line of standard input is the password of the user "neo4j", so
 * that it stands in no process list; the end of standard input stops the server, so that it never outlives its parent.
 */
public final class TamgaNeo4j {
  public static void main(String[] args) {
    try {
      run(args);
      System.exit(0);
    } catch (Throwable failure) {
      // Threads of a server that is half up would keep the process alive.
      failure.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(String[] args) throws Exception {
    Path home = Path.of(args[0]).toAbsolutePath();
    SocketAddress address = new SocketAddress("127.0.0.1", Integer.parseInt(args[1]));
    BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String password = parent.readLine();
    if (password == null || password.isEmpty()) {
      throw new IllegalArgumentException("the first line of standard input must be the password");
    }
    Path imports = Files.createDirectories(home.resolve("import-nothing"));
    var server = new DatabaseManagementServiceBuilder(home)
        .loadPropertiesFromFile(Path.of(args[2]))
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(GraphDatabaseSettings.load_csv_file_url_root, imports)
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).executeTransactionally(
        "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    System.out.println("ready");
    while (parent.readLine() != null) {
      // Nothing is asked over standard input; only its end matters.
    }
  }
}
