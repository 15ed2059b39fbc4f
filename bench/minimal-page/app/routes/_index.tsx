import { useLoaderData } from '@remix-run/react'
import { tasks } from '../rows.server'

export async function loader() {
  return { tasks: await tasks() }
}

export default function Tasks() {
  const data = useLoaderData<typeof loader>()
  return (
    <main>
      <h1>Tasks</h1>
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th>Owner</th>
            <th>Status</th>
            <th>Due</th>
          </tr>
        </thead>
        <tbody>
          {data.tasks.map(({ id, name, owner, status, dueOn }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{owner}</td>
              <td>{status}</td>
              <td>{dueOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
